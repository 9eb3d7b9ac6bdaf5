package org.ensemble.session.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ensemble.platform.outbox.HibernateOutbox;
import org.ensemble.platform.problem.Problems;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Two sessions of the same week in both languages. */
@ApplicationScoped
class Twins {
    private final HibernateOutbox outbox;
    private final Clock clock;

    Twins(HibernateOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Locks: both sessions in id order, as whoever leaves the course does, so that two edits of twins don't wait for each other. */
    Uni<Void> lock(Mutiny.Session session, UUID id, @Nullable UUID twin) {
        return Multi.createFrom()
                .items(Stream.of(id, twin == null ? id : twin).distinct().sorted(Comparator.comparing(UUID::toString)))
                .onItem()
                .transformToUniAndConcatenate(
                        one -> session.find(LiveSession.class, one, LockModeType.PESSIMISTIC_WRITE))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The plan's twin, locked; null where it has none. */
    Uni<@Nullable LiveSession> of(Mutiny.Session session, UUID id, @Nullable String course, Plan plan) {
        if (plan.twin() == null) {
            return Uni.createFrom().nullItem();
        }
        return session.find(LiveSession.class, plan.twin(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(twin -> {
                    if (twin == null || twin.id().equals(id) || !fits(twin.plan(), course, plan)) {
                        throw Problems.rejected("twin", "field.twin");
                    }
                });
    }

    /** Twins know each other: the one that was there first is told of the other. */
    Uni<Void> pair(Mutiny.Session session, @Nullable LiveSession first, UUID second) {
        if (first == null || first.plan().twin() != null) {
            return Uni.createFrom().voidItem();
        }
        first.pairWith(second);
        return outbox.append(session, List.of(first.changed(clock.instant())));
    }

    private static boolean fits(Plan twin, @Nullable String course, Plan plan) {
        return Objects.equals(twin.course(), course)
                && Objects.equals(twin.week(), plan.week())
                && !Objects.equals(twin.language(), plan.language());
    }
}
