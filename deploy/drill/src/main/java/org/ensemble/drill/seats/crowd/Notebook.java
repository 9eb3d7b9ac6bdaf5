package org.ensemble.drill.seats.crowd;

import java.util.ArrayList;
import java.util.List;
import org.ensemble.drill.seats.judge.Attempt;

/** Where all attempts are written down. */
final class Notebook {

    private final List<Attempt> attempts = new ArrayList<>();

    synchronized void note(Attempt attempt) {
        attempts.add(attempt);
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }
}
