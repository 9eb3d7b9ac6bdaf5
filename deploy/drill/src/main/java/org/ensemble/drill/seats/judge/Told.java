package org.ensemble.drill.seats.judge;

import java.util.UUID;

/**
 * A published fact about a seat or a room.
 *
 * @param sequence in its topic and session
 * @param at the moment of its transaction, under the session's lock, in microseconds: the same for all facts of one transaction
 * @param seq 0 for a room's
 * @param to the new capacity, where that is what changed
 */
public record Told(Topic topic, int session, long sequence, UUID id, long at, What what, int learner, int seq, int to) {

    /** In the order in which facts of one transaction are to be read. */
    public enum Topic {
        CAPACITY,
        SEAT,
        BOOKING
    }

    public enum What {
        RAISED,
        LOWERED,
        CONFIRMED,
        WAITLISTED,
        PROMOTED,
        RELEASED,
        OPENED,
        CLOSED
    }
}
