package org.ensemble.drill.seats.judge;

import static org.ensemble.drill.check.Invariant.ORDER_INVERTED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.seats.judge.History.OfSession;

/** Fairness, said exactly: if A's answer was received before B's first byte was sent, A ranks ahead of B. */
final class Order {

    private record Arrival(Row row, long sent) {}

    private Order() {}

    /** Sweeps through time: whoever begins now must come behind everybody who had an answer by now. */
    static List<Finding> findings(OfSession session) {
        List<Attempt> answered = session.attempts().stream()
                .filter(Attempt::stands)
                .sorted(Comparator.comparingLong(Attempt::answered))
                .toList();
        List<Finding> findings = new ArrayList<>();
        Attempt furthest = null;
        int next = 0;
        for (Arrival late : arrivals(session)) {
            while (next < answered.size() && answered.get(next).answered() < late.sent()) {
                Attempt early = answered.get(next++);
                furthest = furthest == null || early.seq() > furthest.seq() ? early : furthest;
            }
            if (furthest != null && furthest.seq() > late.row().seq()) {
                findings.add(Finding.of(
                        ORDER_INVERTED,
                        "%s was answered before %s was asked for (%d)",
                        furthest,
                        late.row(),
                        late.sent()));
            }
        }
        return findings;
    }

    /** For each seat when its click was first sent, in order of time. */
    private static List<Arrival> arrivals(OfSession session) {
        Map<Integer, Long> clicked = new HashMap<>();
        session.attempts().stream()
                .filter(Attempt::mayHaveTaken)
                .forEach(one -> clicked.merge(one.key(), one.sent(), Math::min));
        return session.rows().stream()
                .filter(row -> clicked.containsKey(row.key()))
                .map(row -> new Arrival(row, clicked.getOrDefault(row.key(), 0L)))
                .sorted(Comparator.comparingLong(Arrival::sent))
                .toList();
    }
}
