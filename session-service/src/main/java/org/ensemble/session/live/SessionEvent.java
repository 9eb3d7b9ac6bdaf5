package org.ensemble.session.live;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;
import org.jspecify.annotations.Nullable;

/** A session's plan, as the world is told. The links stay here: only who may go there sees them. */
sealed interface SessionEvent extends Fact {
    UUID session();

    @Override
    default String key() {
        return session().toString();
    }

    @Published("ensemble.session.session.scheduled.v1")
    record SessionScheduled(
            UUID session,
            String course,
            int week,
            String language,
            @Nullable UUID twin,
            String titleEn,
            String titleFr,
            String descriptionEn,
            String descriptionFr,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            @Nullable Integer roomLimit,
            @Nullable Instant opensAt,
            Instant at)
            implements SessionEvent {}

    @Published("ensemble.session.session.changed.v1")
    record SessionChanged(
            UUID session,
            String course,
            int week,
            String language,
            @Nullable UUID twin,
            String titleEn,
            String titleFr,
            String descriptionEn,
            String descriptionFr,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            @Nullable Integer roomLimit,
            @Nullable Instant opensAt,
            Instant at)
            implements SessionEvent {}
}
