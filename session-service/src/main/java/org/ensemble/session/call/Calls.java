package org.ensemble.session.call;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.outbox.Draft;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.problem.Problems;
import org.ensemble.platform.trace.Traces;
import org.ensemble.platform.transaction.PipelinedTransaction;
import org.ensemble.session.notice.NoticeRequested;
import org.ensemble.session.notice.Notices;
import org.ensemble.session.notice.Told;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to be told when booking opens. A call is kept until it is answered: by the opening or, where it never comes, by the
 * cancellation. Once the session has begun it is dropped, for there is nothing left to tell.
 */
@ApplicationScoped
class Calls {
    /** So many are told by one transaction. */
    private static final int STEP = 250;

    private static final String JUDGE =
            """
            select s.cancelled_at is not null, s.starts_at <= now(), s.booking = 'announced' and s.opens_at > now(),
                   exists (select from member m where m.learner = $2 and m.course = s.course and m.left_at is null)
            from live_session s where s.id = $1""";

    private static final String ADD =
            "insert into opening_call (session, learner, asked_at) values ($1, $2, now()) on conflict do nothing";
    private static final String DROP = "delete from opening_call where session = $1 and learner = $2";

    private static final String ANSWERED =
            """
            select s.id, s.title_en, s.title_fr, s.starts_at, s.zone, s.cancelled_at is not null, s.starts_at <= now()
            from live_session s
            where (s.booking = 'open' or s.cancelled_at is not null or s.starts_at <= now())
              and s.id in (select distinct c.session from opening_call c)""";

    /** Locks the calls that it takes away and leaves those that another pod is about to answer. */
    private static final String TAKE =
            """
            delete from opening_call c
            where c.session = $1 and c.learner = any (array(
                select o.learner from opening_call o where o.session = $1 order by o.asked_at, o.learner limit $2 for update skip locked))
            returning c.learner, (select l.zone from learner l where l.id = c.learner), clock_timestamp()""";

    private final Pool pool;
    private final PgOutbox outbox;
    private final Relay relay;

    Calls(Pool pool, PgOutbox outbox, Relay relay) {
        this.pool = pool;
        this.outbox = outbox;
        this.relay = relay;
    }

    /** Where booking is open already there is nothing to wait for, and nothing is kept. */
    Uni<Void> add(UUID session, UUID learner) {
        return pool.preparedQuery(JUDGE)
                .execute(Tuple.of(session, learner))
                .chain(rows -> wanted(rows)
                        ? pool.preparedQuery(ADD)
                                .execute(Tuple.of(session, learner))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> drop(UUID session, UUID learner) {
        return pool.preparedQuery(DROP).execute(Tuple.of(session, learner)).replaceWithVoid();
    }

    private static boolean wanted(RowSet<Row> rows) {
        for (Row row : rows) {
            if (row.getBoolean(0)) {
                throw Problems.conflict("session-cancelled");
            }
            if (row.getBoolean(1)) {
                throw Problems.conflict("session-started");
            }
            if (!row.getBoolean(3)) {
                throw Problems.conflict("enrolment-not-known");
            }
            return row.getBoolean(2);
        }
        throw Problems.notFound("session-not-known");
    }

    @Scheduled(every = "{ensemble.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> answer() {
        return pool.query(ANSWERED)
                .execute()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::answer)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> answer(Row row) {
        UUID session = row.getUUID(0);
        Told told = new Told(
                session,
                row.getString(1),
                row.getString(2),
                row.getOffsetDateTime(3).toInstant(),
                row.getString(4));
        Words words = words(row.getBoolean(5), row.getBoolean(6));
        return step(session, told, words)
                .chain(count -> count < STEP ? Uni.createFrom().voidItem() : answer(row));
    }

    private static @Nullable Words words(boolean cancelled, boolean started) {
        if (cancelled) {
            return Notices::cancelledUnopened;
        }
        return started ? null : Notices::opened;
    }

    private Uni<Integer> step(UUID session, Told told, @Nullable Words words) {
        return PipelinedTransaction.in(pool, tx -> tx.client()
                        .preparedQuery(TAKE)
                        .execute(Tuple.of(session, STEP))
                        .call(rows ->
                                tx.commitWith(List.of(outbox.appendDrafts(tx.client(), drafts(rows, told, words)))))
                        .map(RowSet::size))
                .invoke(relay::wake);
    }

    private static List<Draft> drafts(RowSet<Row> rows, Told told, @Nullable Words words) {
        List<Draft> drafts = new ArrayList<>(rows.size());
        if (words != null) {
            String trace = Traces.current();
            rows.forEach(row -> drafts.add(new Draft(
                    words.to(
                            told,
                            row.getUUID(0),
                            row.getString(1),
                            row.getOffsetDateTime(2).toInstant()),
                    trace)));
        }
        return drafts;
    }

    private interface Words {
        NoticeRequested to(Told session, UUID learner, @Nullable String zone, Instant at);
    }
}
