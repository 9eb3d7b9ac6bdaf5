package org.ensemble.session.seat;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;

/** Everything this feature tells the world. Keyed by session: its seats' story is told in order. */
public sealed interface SeatEvent extends Fact {
    UUID session();

    @Override
    default String key() {
        return session().toString();
    }

    @Published("ensemble.session.seat.confirmed.v1")
    record SeatConfirmed(UUID session, UUID learner, long seq, Instant at) implements SeatEvent {}

    /** @param place place in line at that moment */
    @Published("ensemble.session.seat.waitlisted.v1")
    record SeatWaitlisted(UUID session, UUID learner, long seq, long place, Instant at) implements SeatEvent {}

    @Published("ensemble.session.seat.promoted.v1")
    record SeatPromoted(UUID session, UUID learner, long seq, Instant at) implements SeatEvent {}

    /**
     * @param reason given-back, withdrawn or cancelled
     * @param was confirmed or waiting
     */
    @Published("ensemble.session.seat.released.v1")
    record SeatReleased(UUID session, UUID learner, long seq, String reason, String was, Instant at)
            implements SeatEvent {}
}
