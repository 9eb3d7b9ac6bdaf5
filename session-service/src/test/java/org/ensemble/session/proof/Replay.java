package org.ensemble.session.proof;

import static org.ensemble.session.proof.History.Fault.Kind.DISAGREEING;
import static org.ensemble.session.proof.History.Fault.Kind.DOUBLED;
import static org.ensemble.session.proof.History.Fault.Kind.INVERTED;
import static org.ensemble.session.proof.History.Fault.Kind.OVERSOLD;
import static org.ensemble.session.proof.History.Fault.Kind.UNDERSOLD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ensemble.session.proof.History.Fault;
import org.ensemble.session.proof.History.Row;
import org.ensemble.session.proof.History.Told;

/** Plays the events again, in order, and looks whether the room they tell of was ever wrong. */
final class Replay {
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> confirmed = new HashSet<>();
    private final TreeMap<Long, String> waiting = new TreeMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private int capacity;

    private Replay(int capacity) {
        this.capacity = capacity;
    }

    static List<Fault> faults(History history) {
        var replay = new Replay(history.capacity());
        List<Told> events = history.events();
        for (int i = 0; i < events.size(); i++) {
            replay.next(events.get(i));
            if (i + 1 == events.size()
                    || !events.get(i + 1).transaction().equals(events.get(i).transaction())) {
                replay.committed(events.get(i));
            }
        }
        replay.ended(history);
        return replay.faults;
    }

    private void next(Told told) {
        Long before = sequences.put(told.stream(), told.sequence());
        if (told.sequence() != (before == null ? 1 : before + 1)) {
            found(DISAGREEING, "%s comes after number %s of its stream", told, before);
        }
        if (told.seq() > 0 && !said.add(told.what() + told.seq())) {
            found(DOUBLED, "told twice: %s", told);
        }
        switch (told.what()) {
            case "waitlisted" -> waiting.put(told.seq(), told.learner());
            case "released" -> leave(told);
            case "confirmed", "promoted" -> sit(told);
            default -> capacity = told.to();
        }
        if (confirmed.size() > capacity) {
            found(OVERSOLD, "%d sit on %d seats after %s", confirmed.size(), capacity, told);
        }
    }

    private void sit(Told told) {
        if (told.what().equals("promoted") && waiting.remove(told.seq()) == null) {
            found(DISAGREEING, "did not wait: %s", told);
        }
        if (!waiting.isEmpty() && waiting.firstKey() < told.seq()) {
            found(INVERTED, "number %d waits while %s", waiting.firstKey(), told);
        }
        if (told.what().equals("confirmed") && !waiting.isEmpty()) {
            found(INVERTED, "%d wait while somebody new gets in: %s", waiting.size(), told);
        }
        confirmed.add(told.seq());
    }

    private void leave(Told told) {
        if (!confirmed.remove(told.seq()) && waiting.remove(told.seq()) == null) {
            found(DISAGREEING, "had no seat: %s", told);
        }
    }

    private void committed(Told last) {
        if (!waiting.isEmpty() && confirmed.size() < capacity) {
            found(
                    UNDERSOLD,
                    "%d wait and %d of %d seats are taken after %s",
                    waiting.size(),
                    confirmed.size(),
                    capacity,
                    last);
        }
    }

    private void ended(History history) {
        for (Row row : history.rows()) {
            String told = confirmed.contains(row.seq())
                    ? "confirmed"
                    : waiting.containsKey(row.seq()) ? "waiting" : "released";
            if (!told.equals(row.state())) {
                found(DISAGREEING, "%s, but the events end with it %s", row, told);
            }
        }
        if (capacity != history.numbers().capacity()) {
            found(DISAGREEING, "%s, but the events end with %d", history.numbers(), capacity);
        }
    }

    private void found(Fault.Kind kind, String what, Object... values) {
        faults.add(Fault.of(kind, what, values));
    }
}
