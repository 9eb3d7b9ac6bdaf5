package org.ensemble.session.live;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.act.HibernateActs;
import org.ensemble.platform.outbox.HibernateOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.problem.Problems;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Plans and edits sessions. */
@ApplicationScoped
public class LiveSessions {
    private static final String ALONE = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:id, 0))) alone";

    private final Mutiny.SessionFactory sessions;
    private final HibernateOutbox outbox;
    private final HibernateActs acts;
    private final Relay relay;
    private final Clock clock;

    LiveSessions(Mutiny.SessionFactory sessions, HibernateOutbox outbox, HibernateActs acts, Relay relay, Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.acts = acts;
        this.relay = relay;
        this.clock = clock;
    }

    public Uni<LiveSession> find(UUID id) {
        return sessions.withSession(session -> session.find(LiveSession.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("session-not-known"));
    }

    /** A second request with the same id changes nothing and gets the session as it stands. */
    public Uni<LiveSession> schedule(UUID id, Plan typed, @Nullable UUID by) {
        Plan plan = sound(typed, true);
        return sessions.withTransaction((session, tx) -> alone(session, id)
                        .chain(() -> session.find(LiveSession.class, id))
                        .chain(known -> known != null
                                ? Uni.createFrom().item(known)
                                : twin(session, plan).chain(twin -> add(session, id, plan, by)
                                        .call(() -> pair(session, twin, id)))))
                .invoke(relay::wake);
    }

    /** Changes the plan that the facilitator saw; 412 where it is another by now. */
    public Uni<LiveSession> edit(UUID id, long seen, Plan typed, UUID by) {
        Plan plan = sound(typed, false);
        return sessions.withTransaction(
                        (session, tx) -> session.find(LiveSession.class, id, LockModeType.PESSIMISTIC_WRITE)
                                .invoke(found -> check(found, seen))
                                .call(found -> twin(session, plan)
                                        .call(() -> change(session, found, plan, by))
                                        .chain(twin -> pair(session, twin, id))))
                .invoke(relay::wake);
    }

    /** Locks: the id, as long as there is no row to lock. Who sends the same at the same time looks only after the first has committed. */
    private static Uni<Void> alone(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(ALONE)
                .setParameter("id", id.toString())
                .getResultList()
                .replaceWithVoid();
    }

    private Uni<LiveSession> add(Mutiny.Session session, UUID id, Plan plan, @Nullable UUID by) {
        LiveSession planned = LiveSession.planned(id, plan);
        return session.persist(planned)
                .chain(() -> outbox.append(session, List.of(planned.scheduled(clock.instant()))))
                .chain(() -> by == null
                        ? Uni.createFrom().voidItem()
                        : acts.record(session, by, "session-scheduled", id.toString(), "{}"))
                .replaceWith(planned);
    }

    private Uni<Void> change(Mutiny.Session session, LiveSession found, Plan plan, UUID by) {
        Plan before = found.plan();
        found.take(plan);
        if (before.equals(found.plan())) {
            return Uni.createFrom().voidItem();
        }
        return outbox.append(session, List.of(found.changed(clock.instant())))
                .chain(() ->
                        acts.record(session, by, "session-changed", found.id().toString(), "{}"));
    }

    private static void check(@Nullable LiveSession found, long seen) {
        if (found == null) {
            throw Problems.notFound("session-not-known");
        }
        if (found.version() != seen) {
            throw Problems.changedMeanwhile();
        }
        if (found.cancelled()) {
            throw Problems.conflict("session-cancelled");
        }
    }

    private Plan sound(Plan typed, boolean isNew) {
        Plan plan = typed.cleaned();
        Map<String, String> faults = PlanRule.faults(plan, isNew, clock.instant());
        if (!faults.isEmpty()) {
            throw Problems.rejected(faults);
        }
        return plan;
    }

    private static Uni<@Nullable LiveSession> twin(Mutiny.Session session, Plan plan) {
        if (plan.twin() == null) {
            return Uni.createFrom().nullItem();
        }
        return session.find(LiveSession.class, plan.twin()).invoke(twin -> {
            if (twin == null
                    || twin.plan().language() == null
                    || twin.plan().language().equals(plan.language())) {
                throw Problems.rejected("twin", "field.twin");
            }
        });
    }

    /** Twins know each other: the one that was there first is told of the other. */
    private Uni<Void> pair(Mutiny.Session session, @Nullable LiveSession first, UUID second) {
        if (first == null || first.plan().twin() != null) {
            return Uni.createFrom().voidItem();
        }
        first.pairWith(second);
        return outbox.append(session, List.of(first.changed(clock.instant())));
    }
}
