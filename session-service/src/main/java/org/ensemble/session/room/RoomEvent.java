package org.ensemble.session.room;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;

/** What facilitators do to a session's room, as the world is told; booking is also opened by the clock ({@code LifeEvent}). */
sealed interface RoomEvent extends Fact {
    UUID session();

    @Override
    default String key() {
        return session().toString();
    }

    @Published("ensemble.session.booking.closed.v1")
    record BookingClosed(UUID session, Instant at, UUID by) implements RoomEvent {}

    @Published("ensemble.session.capacity.raised.v1")
    record CapacityRaised(UUID session, int from, int to, Instant at, UUID by) implements RoomEvent {}

    @Published("ensemble.session.capacity.lowered.v1")
    record CapacityLowered(UUID session, int from, int to, Instant at, UUID by) implements RoomEvent {}

    @Published("ensemble.session.session.cancelled.v1")
    record SessionCancelled(UUID session, Instant at, UUID by) implements RoomEvent {}
}
