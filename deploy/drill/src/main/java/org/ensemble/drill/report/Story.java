package org.ensemble.drill.report;

import java.util.List;
import org.ensemble.drill.check.Attempt;
import org.ensemble.drill.check.Evidence;
import org.ensemble.drill.check.Finding;

/**
 * How the day went, for the table.
 *
 * @param title what was played
 * @param knownNanos from the last join's answer until session-service knew them all (negative: they joined in the rush)
 * @param noConnection how often not even a connection could be had
 * @param raised the raise, from its first byte to its answer
 * @param calledInNanos from the raise's first byte until the ledger had called everybody in
 * @param stillInFlight what did not come to rest in time; empty when all did
 */
public record Story(
        String title,
        Evidence evidence,
        List<Finding> findings,
        long knownNanos,
        int noConnection,
        Attempt raised,
        long calledInNanos,
        String stillInFlight) {

    /** Exact, fair, complete, and everybody got an answer. */
    public boolean wentWell() {
        return findings.isEmpty()
                && stillInFlight.isEmpty()
                && Counts.of(evidence.asks()).unanswered() == 0;
    }
}
