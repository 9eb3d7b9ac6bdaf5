package org.ensemble.drill.seats.judge;

import static org.ensemble.drill.check.Invariant.ANSWERED_BUT_LOST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.check.State;
import org.ensemble.drill.seats.judge.Attempt.Answer;
import org.ensemble.drill.seats.judge.History.OfSession;

/** What learners were told is so, and stays so until they themselves give it back or leave. */
final class Kept {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Row> rows = new HashMap<>();
    private final Map<Integer, Long> firstAnswered = new HashMap<>();
    private final Map<Integer, Long> firstConfirmed = new HashMap<>();
    private final Map<Integer, Releases> releases = new HashMap<>();

    private Kept(OfSession session) {
        session.rows().forEach(row -> rows.put(row.seq(), row));
        for (Attempt one : session.attempts()) {
            if (one.stands()) {
                firstAnswered.merge(one.seq(), one.answered(), Math::min);
            }
            if (one.answer() == Answer.CONFIRMED) {
                firstConfirmed.merge(one.seq(), one.answered(), Math::min);
            }
            if (one.mayHaveReleased()) {
                releases.computeIfAbsent(one.learner(), learner -> new Releases())
                        .add(one);
            }
        }
    }

    static List<Finding> findings(OfSession session) {
        Kept kept = new Kept(session);
        session.attempts().stream().filter(Attempt::stands).forEach(kept::stood);
        session.rows().forEach(kept::released);
        return kept.findings;
    }

    private void stood(Attempt one) {
        Row row = rows.get(one.seq());
        if (row == null || row.learner() != one.learner()) {
            found("%s, but there is %s", one, row == null ? "no such seat" : row);
        } else if (one.answer() == Answer.CONFIRMED && row.state() == State.WAITING) {
            found("%s, but in the end %s", one, row);
        } else if (one.answer() == Answer.WAITING
                && firstConfirmed.getOrDefault(one.seq(), Long.MAX_VALUE) < one.sent()) {
            found("had a seat before: %s", one);
        } else if (releasedSince(one.seq(), one.learner()) < one.sent()) {
            found("had been given back before: %s", one);
        }
    }

    private void released(Row row) {
        if (row.stands()) {
            if (releasedSince(row.seq(), row.learner()) < Long.MAX_VALUE) {
                found("given back, and still %s", row);
            }
            if (!row.current()) {
                found("left the course, and still %s", row);
            }
        } else if (row.reason().equals("given-back") && !releases.containsKey(row.learner())) {
            found("nobody gave back %s", row);
        }
    }

    /** When its learner had been told for certain that it is given back. */
    private long releasedSince(int seq, int learner) {
        Long had = firstAnswered.get(seq);
        Releases given = releases.get(learner);
        return had == null || given == null ? Long.MAX_VALUE : given.answeredOfThoseSentAfter(had);
    }

    private void found(String what, Object... values) {
        findings.add(Finding.of(ANSWERED_BUT_LOST, what, values));
    }
}
