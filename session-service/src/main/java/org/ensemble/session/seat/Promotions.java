package org.ensemble.session.seat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;

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
    public Uni<Integer> finish(UUID session) {
        return step(session)
                .chain(count ->
                        count == 0 ? Uni.createFrom().item(0) : finish(session).map(more -> count + more));
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
        return pool.withTransaction(tx -> LockedRoom.lock(tx, session)
                        .chain(room -> room.promote(room.room().capacity()))
                        .call(drafts -> outbox.appendDrafts(tx, drafts)))
                .invoke(relay::wake)
                .map(LockedRoom::promoted);
    }
}
