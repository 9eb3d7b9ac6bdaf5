package org.ensemble.drill.check;

import java.util.UUID;

/** A row of the ledger. {@code promoted}: it waited first and was confirmed later. */
public record Seat(UUID learner, long seq, State state, boolean promoted) {

    boolean is(State wanted) {
        return state == wanted;
    }
}
