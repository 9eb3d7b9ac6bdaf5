package org.ensemble.session.seat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.transaction.PipelinedTransaction;

/** Goes on, step by step, until no seat is free or nobody waits. */
@ApplicationScoped
public class Promotions {
    private static final String UNFINISHED =
            """
            select id from live_session
            where waiting > 0 and taken < capacity and cancelled_at is null and starts_at > now() order by id""";

    private final Pool pool;
    private final PgOutbox outbox;
    private final Relay relay;

    Promotions(Pool pool, PgOutbox outbox, Relay relay) {
        this.pool = pool;
        this.outbox = outbox;
        this.relay = relay;
    }

    /** Promotes all who may get in; answers how many did. */
    Uni<Integer> finish(UUID session) {
        return step(session).chain(count -> goOn(session, count));
    }

    /** After a step that promoted so many: less than a whole one was the last. Answers how many got in altogether. */
    public Uni<Integer> goOn(UUID session, int promoted) {
        return promoted < SeatRule.STEP
                ? Uni.createFrom().item(promoted)
                : finish(session).map(more -> promoted + more);
    }

    /** Takes up what a pod that stopped has left half done; also at start. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return pool.query(UNFINISHED)
                .execute()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map((Row row) -> row.getUUID(0))
                .onItem()
                .transformToUniAndConcatenate(this::finish)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> step(UUID session) {
        return PipelinedTransaction.in(pool, tx -> LockedRoom.lock(tx.client(), session)
                        .chain(room -> room.promote(room.room().capacity()))
                        .call(drafts -> tx.commitWith(List.of(outbox.appendDrafts(tx.client(), drafts)))))
                .invoke(relay::wake)
                .map(LockedRoom::promoted);
    }
}
