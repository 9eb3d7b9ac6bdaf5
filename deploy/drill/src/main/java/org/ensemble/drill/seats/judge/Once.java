package org.ensemble.drill.seats.judge;

import static org.ensemble.drill.check.Invariant.DOUBLED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.seats.judge.History.OfSession;

/** One seat a learner, one seat a click, one number a seat. */
final class Once {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Integer> learners = new HashMap<>();
    private final Map<Integer, Row> clicks = new HashMap<>();
    private final Set<Integer> numbers = new HashSet<>();

    private Once() {}

    static List<Finding> findings(OfSession session) {
        Once once = new Once();
        session.rows().forEach(once::look);
        Map<Integer, Integer> clicked = new HashMap<>();
        for (Attempt one : session.attempts()) {
            if (one.mayHaveTaken()) {
                clicked.put(one.key(), one.learner());
            }
        }
        session.rows().stream()
                .filter(row -> clicked.getOrDefault(row.key(), -1) != row.learner())
                .forEach(row -> once.found("no click of the learner's, or a refused one, got %s", row));
        session.attempts().forEach(once::usedBefore);
        return once.findings;
    }

    private void look(Row row) {
        if (row.stands()) {
            Integer other = learners.put(row.learner(), row.seq());
            if (other != null) {
                found("number %d is the same learner's: %s", other, row);
            }
        }
        Row same = clicks.put(row.key(), row);
        if (same != null) {
            found("one click got %s and %s", same, row);
        }
        if (!numbers.add(row.seq())) {
            found("the number is there twice: %s", row);
        }
    }

    /** A click that was answered with a seat is used, also if that seat was another click's. */
    private void usedBefore(Attempt one) {
        Row row = clicks.get(one.key());
        if (one.stands() && row != null && one.seq() < row.seq()) {
            found("was answered with a seat and got another one later: %s, %s", one, row);
        }
    }

    private void found(String what, Object... values) {
        findings.add(Finding.of(DOUBLED, what, values));
    }
}
