package org.ensemble.session.seat;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.jboss.logging.Logger;

/**
 * Those who joined the course a second ago: their request waits for the news of it, at most two seconds, and then arrives. So do those
 * who left before they joined again, until the seat of their former enrolment is free.
 */
@ApplicationScoped
public class Newcomers {
    private static final Logger LOG = Logger.getLogger(Newcomers.class);
    private static final long PATIENCE_MS = 2_000;
    private static final int LIMIT = 2_000;

    /** The news may reach another pod, which can't wake anybody here. */
    private static final long LOOK_MS = 200;

    private static final String ARRIVED =
            """
            select distinct w.learner, w.session from unnest($1::uuid[], $2::text[], $3::uuid[]) w (learner, course, session)
            join member m on m.learner = w.learner and m.course = w.course and m.left_at is null
            where not exists (
                select from seat s
                where s.session = w.session and s.learner = w.learner and s.state <> 'released' and s.enrolment <> m.enrolment)""";

    private final SeatDesk desk;
    private final Vertx vertx;
    private final Pool pool;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    Newcomers(SeatDesk desk, Vertx vertx, Pool pool) {
        this.desk = desk;
        this.vertx = vertx;
        this.pool = pool;
    }

    /** Asks at the desk; once more where the learner has become a member meanwhile. */
    Uni<SeatAnswer> take(Ask ask) {
        return desk.ask(ask)
                .chain(answer -> answer instanceof Refused refused
                                && refused.code().equals("enrolment-not-known")
                                && waiters.size() < LIMIT
                        ? arrival(ask, refused.course())
                                .chain(arrived -> arrived
                                        ? desk.ask(ask)
                                        : Uni.createFrom().item(answer))
                        : Uni.createFrom().item(answer));
    }

    private void arrived(UUID learner, UUID session) {
        waiters.forEach(waiter -> {
            if (waiter.learner.equals(learner) && waiter.session.equals(session)) {
                waiter.wake(true);
            }
        });
    }

    private Uni<Boolean> arrival(Ask ask, String course) {
        return Uni.createFrom().emitter(emitter -> {
            var waiter = new Waiter(ask.learner(), course, ask.session(), emitter, vertx.getOrCreateContext());
            waiters.add(waiter);
            emitter.onTermination(() -> waiters.remove(waiter));
            vertx.setTimer(PATIENCE_MS, timer -> waiter.wake(false));
        });
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(LOOK_MS, timer -> look());
    }

    /** Wakes whoever has become a member with no former seat in the way; the consumer calls it after its commit. */
    public void look() {
        List<Waiter> now = List.copyOf(waiters);
        if (now.isEmpty()) {
            return;
        }
        UUID[] learners = now.stream().map(Waiter::learner).toArray(UUID[]::new);
        String[] courses = now.stream().map(Waiter::course).toArray(String[]::new);
        UUID[] sessions = now.stream().map(Waiter::session).toArray(UUID[]::new);
        pool.preparedQuery(ARRIVED)
                .execute(Tuple.of(learners, courses, sessions))
                .subscribe()
                .with(
                        rows -> rows.forEach(row -> arrived(row.getUUID(0), row.getUUID(1))),
                        failure -> LOG.debugf("Could not look for newcomers: %s", failure.getMessage()));
    }

    private record Waiter(
            UUID learner, String course, UUID session, UniEmitter<? super Boolean> emitter, Context context) {
        void wake(boolean arrived) {
            context.runOnContext(ignored -> emitter.complete(arrived));
        }
    }
}
