package org.ensemble.session.live;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    private static final String COURSE = "select 1 from course where id = :course";

    private final Mutiny.SessionFactory sessions;
    private final HibernateOutbox outbox;
    private final HibernateActs acts;
    private final Twins twins;
    private final Relay relay;
    private final Clock clock;

    LiveSessions(
            Mutiny.SessionFactory sessions,
            HibernateOutbox outbox,
            HibernateActs acts,
            Twins twins,
            Relay relay,
            Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.acts = acts;
        this.twins = twins;
        this.relay = relay;
        this.clock = clock;
    }

    public Uni<LiveSession> find(UUID id) {
        return sessions.withSession(session -> session.find(LiveSession.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("session-not-known"));
    }

    /**
     * A second request with the same id changes nothing and gets the session as it stands.
     *
     * @param by null for the service itself, which may plan before it has heard of the course
     */
    public Uni<LiveSession> schedule(UUID id, Plan typed, @Nullable UUID by) {
        Plan plan = typed.cleaned();
        reject(PlanRule.faults(plan, null, clock.instant()));
        return sessions.withTransaction((session, tx) -> alone(session, id)
                        .chain(() -> session.find(LiveSession.class, id))
                        .chain(known -> known != null
                                ? Uni.createFrom().item(known)
                                : (by == null ? Uni.createFrom().voidItem() : known(session, plan))
                                        .chain(() -> twins.of(session, id, plan.course(), plan))
                                        .chain(twin ->
                                                add(session, id, plan, by).call(() -> twins.pair(session, twin, id)))))
                .invoke(relay::wake);
    }

    /** Changes the plan that the facilitator saw; 412 where it is another by now. */
    public Uni<LiveSession> edit(UUID id, long seen, Plan typed, UUID by) {
        Plan plan = typed.cleaned();
        return sessions.withTransaction((session, tx) -> twins.lock(session, id, plan.twin())
                        .chain(() -> session.find(LiveSession.class, id))
                        .invoke(found -> check(found, seen, plan))
                        .call(found -> twins.of(session, id, found.plan().course(), plan)
                                .call(() -> change(session, found, plan, by))
                                .chain(twin -> twins.pair(session, twin, id))))
                .invoke(relay::wake);
    }

    /** Locks: the id, as long as there is no row to lock. Who sends the same at the same time looks only after the first has committed. */
    private static Uni<Void> alone(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(ALONE)
                .setParameter("id", id.toString())
                .getResultList()
                .replaceWithVoid();
    }

    private static Uni<Void> known(Mutiny.Session session, Plan plan) {
        return session.createNativeQuery(COURSE)
                .setParameter("course", plan.course())
                .getResultList()
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Problems.rejected("course", "field.course");
                    }
                })
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

    private void check(@Nullable LiveSession found, long seen, Plan plan) {
        if (found == null) {
            throw Problems.notFound("session-not-known");
        }
        if (found.version() != seen) {
            throw Problems.changedMeanwhile();
        }
        Instant now = clock.instant();
        Map<String, String> faults = PlanRule.faults(plan, found.plan(), now);
        faults.putAll(PlanRule.opening(plan, found.plan(), found.announced(now)));
        if (found.settled(now)) {
            faults.putAll(PlanRule.moves(plan, found.plan()));
        }
        reject(faults);
    }

    private static void reject(Map<String, String> faults) {
        if (!faults.isEmpty()) {
            throw Problems.rejected(faults);
        }
    }
}
