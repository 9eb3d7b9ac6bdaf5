package org.ensemble.session.life;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;
import org.jspecify.annotations.Nullable;

/** The steps of a session's life, as the world is told. Each comes once. */
public sealed interface LifeEvent extends Fact {
    UUID session();

    @Override
    default String key() {
        return session().toString();
    }

    /** @param by the facilitator who opened it; null for the clock */
    @Published("ensemble.session.booking.opened.v1")
    record BookingOpened(UUID session, Instant at, @Nullable UUID by) implements LifeEvent {}

    /** From now on who has a seat may join. */
    @Published("ensemble.session.doors.opened.v1")
    record DoorsOpened(UUID session, Instant at) implements LifeEvent {}

    @Published("ensemble.session.session.started.v1")
    record SessionStarted(UUID session, Instant at) implements LifeEvent {}

    @Published("ensemble.session.session.ended.v1")
    record SessionEnded(UUID session, Instant at) implements LifeEvent {}
}
