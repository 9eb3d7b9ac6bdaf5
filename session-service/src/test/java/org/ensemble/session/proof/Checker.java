package org.ensemble.session.proof;

import java.util.List;
import java.util.stream.Stream;
import org.ensemble.session.proof.History.Fault;

/** Finds every broken promise of a history. Pure: the same history always has the same faults. */
final class Checker {
    private Checker() {}

    static List<Fault> faults(History history) {
        return Stream.of(Replay.faults(history), Callers.faults(history), Rows.faults(history))
                .flatMap(List::stream)
                .toList();
    }
}
