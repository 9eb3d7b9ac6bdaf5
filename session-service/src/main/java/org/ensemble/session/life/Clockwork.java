package org.ensemble.session.life;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.outbox.Draft;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.trace.Traces;
import org.ensemble.platform.transaction.PipelinedTransaction;
import org.ensemble.session.life.LifeRule.Life;
import org.ensemble.session.life.LifeRule.Moved;
import org.ensemble.session.life.LifeRule.Step;
import org.jboss.logging.Logger;

/** Looks at the clock for all sessions. Every pod does, and the session's row says what was told already: whoever is late finds nothing left. */
@ApplicationScoped
class Clockwork {
    private static final Logger LOG = Logger.getLogger(Clockwork.class);

    /** Those of which {@link LifeRule} has something to say, by the database's clock. */
    private static final String DUE =
            """
            select id from live_session
            where step <> 'ended' and cancelled_at is null and (
                (booking = 'announced' and opens_at <= now())
                or step = 'planned' and starts_at - $1::int * interval '1 second' <= now()
                or step = 'doors-open' and (starts_at <= now() or starts_at - $1::int * interval '1 second' > now())
                or step = 'started' and ends_at <= now())
            order by starts_at, id limit 100""";

    /** Locks: the session's row, until the transaction ends. Nothing but that row is read, which comes as it is once it is locked. */
    private static final String LIFE =
            """
            select id, booking = 'announced', opens_at, step, starts_at, ends_at, cancelled_at is not null, clock_timestamp()
            from live_session where id = $1 for update""";

    private static final String MOVE =
            "update live_session set step = $2, booking = case when $3 then 'open' else booking end where id = $1";

    private final Pool pool;
    private final PgOutbox outbox;
    private final Relay relay;

    Clockwork(Pool pool, PgOutbox outbox, Relay relay) {
        this.pool = pool;
        this.outbox = outbox;
        this.relay = relay;
    }

    @Scheduled(every = "{ensemble.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of((int) LifeRule.DOOR.toSeconds()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> one(row.getUUID(0)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that can't be moved must not stop the others' clock. */
    private Uni<Void> one(UUID session) {
        return move(session).onFailure().recoverWithUni(failure -> {
            LOG.warnf("session %s waits for the next look at the clock: %s", session, failure.getMessage());
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> move(UUID session) {
        return PipelinedTransaction.in(pool, tx -> tx.client()
                        .preparedQuery(LIFE)
                        .execute(Tuple.of(session))
                        .chain(rows -> write(tx, rows.iterator().next())))
                .invoke(relay::wake);
    }

    private Uni<Void> write(PipelinedTransaction tx, Row row) {
        Life life = life(row);
        Moved moved = LifeRule.move(life, row.getOffsetDateTime(7).toInstant());
        if (!moved.opens() && moved.step() == life.step()) {
            return Uni.createFrom().voidItem();
        }
        String trace = Traces.current();
        List<Draft> drafts =
                moved.events().stream().map(event -> new Draft(event, trace)).toList();
        return tx.commitWith(List.of(
                tx.client()
                        .preparedQuery(MOVE)
                        .execute(Tuple.of(life.session(), moved.step().tag(), moved.opens()))
                        .replaceWithVoid(),
                outbox.appendDrafts(tx.client(), drafts)));
    }

    private static Life life(Row row) {
        OffsetDateTime opens = row.getOffsetDateTime(2);
        return new Life(
                row.getUUID(0),
                row.getBoolean(1),
                opens == null ? null : opens.toInstant(),
                Step.of(row.getString(3)),
                row.getOffsetDateTime(4).toInstant(),
                row.getOffsetDateTime(5).toInstant(),
                row.getBoolean(6));
    }
}
