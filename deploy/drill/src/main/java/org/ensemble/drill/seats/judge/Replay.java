package org.ensemble.drill.seats.judge;

import static org.ensemble.drill.check.Invariant.DOUBLED;
import static org.ensemble.drill.check.Invariant.EVENT_MISSING;
import static org.ensemble.drill.check.Invariant.ORDER_INVERTED;
import static org.ensemble.drill.check.Invariant.OVERSOLD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.check.Invariant;
import org.ensemble.drill.check.State;
import org.ensemble.drill.seats.judge.History.OfSession;

/** Plays the facts again in the order in which they happened, and looks whether the room they tell of was ever wrong. */
final class Replay {

    private static final Comparator<Told> AS_IT_HAPPENED =
            Comparator.comparingLong(Told::at).thenComparing(Told::topic).thenComparingLong(Told::sequence);

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> sitting = new HashSet<>();
    private final TreeSet<Integer> line = new TreeSet<>();
    private final Set<Integer> numbered = new HashSet<>();
    private int capacity;

    private Replay(int capacity) {
        this.capacity = capacity;
    }

    static List<Finding> findings(OfSession session) {
        Replay replay = new Replay(session.room().first());
        session.told().stream().sorted(AS_IT_HAPPENED).forEach(replay::next);
        replay.ended(session);
        return replay.findings;
    }

    private void next(Told told) {
        switch (told.what()) {
            case RAISED, LOWERED -> capacity = told.to();
            case WAITLISTED -> {
                number(told);
                line.add(told.seq());
            }
            case CONFIRMED -> {
                number(told);
                sit(told, line.isEmpty());
            }
            case PROMOTED -> {
                boolean next = !line.isEmpty() && line.first() == told.seq();
                if (!line.remove(told.seq())) {
                    found(sitting.contains(told.seq()) ? DOUBLED : EVENT_MISSING, "did not wait: %s", told);
                }
                sit(told, next);
            }
            case RELEASED -> leave(told);
            default -> {
                // whether booking is open changes nobody's seat
            }
        }
        if (sitting.size() > capacity) {
            found(OVERSOLD, "%d sit on %d seats after %s", sitting.size(), capacity, told);
        }
    }

    private void number(Told told) {
        if (!numbered.add(told.seq())) {
            found(DOUBLED, "the number was given before: %s", told);
        }
    }

    private void sit(Told told, boolean inTurn) {
        if (!inTurn) {
            found(
                    ORDER_INVERTED,
                    "numbers %s wait while %s",
                    line.stream().limit(3).toList(),
                    told);
        }
        sitting.add(told.seq());
    }

    private void leave(Told told) {
        if (!sitting.remove(told.seq()) && !line.remove(told.seq())) {
            found(numbered.contains(told.seq()) ? DOUBLED : EVENT_MISSING, "had no seat: %s", told);
        }
    }

    private void ended(OfSession session) {
        for (Row row : session.rows()) {
            State told = sitting.contains(row.seq())
                    ? State.CONFIRMED
                    : line.contains(row.seq()) ? State.WAITING : State.RELEASED;
            if (told != row.state() || !numbered.contains(row.seq())) {
                found(EVENT_MISSING, "%s, but the events end with it %s", row, told);
            }
        }
        if (capacity != session.room().capacity()) {
            found(EVENT_MISSING, "%s, but the events end with %d seats", session.room(), capacity);
        }
        if (numbered.size() != session.rows().size()) {
            found(
                    Invariant.ANSWERED_BUT_LOST,
                    "%d seats were told of, %d are in the table",
                    numbered.size(),
                    session.rows().size());
        }
    }

    private void found(Invariant invariant, String what, Object... values) {
        findings.add(Finding.of(invariant, what, values));
    }
}
