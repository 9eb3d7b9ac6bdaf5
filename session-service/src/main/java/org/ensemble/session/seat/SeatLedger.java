package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.transaction.PipelinedTransaction;
import org.ensemble.session.seat.Judged.Room;
import org.ensemble.session.seat.SeatRule.Plan;
import org.jspecify.annotations.Nullable;

/** Settles a batch of requests for one session in one transaction: seats, numbers, events and notices, or nothing. */
@ApplicationScoped
public class SeatLedger {
    private final Pool pool;
    private final PgOutbox outbox;
    private final Relay relay;

    SeatLedger(Pool pool, PgOutbox outbox, Relay relay) {
        this.pool = pool;
        this.outbox = outbox;
        this.relay = relay;
    }

    /**
     * Answers in the order of the requests. Safe to repeat when nobody knows whether it was committed: what stands is answered as it
     * stands.
     */
    Uni<List<SeatAnswer>> settle(UUID session, List<Ask> asks) {
        return PipelinedTransaction.in(pool, tx -> SeatSql.judge(tx.client(), session, asks)
                        .chain(judged -> judged.isEmpty()
                                ? Uni.createFrom().item(unknown(asks))
                                : write(tx, judged.get(), traces(asks))))
                .invoke(relay::wake);
    }

    private Uni<List<SeatAnswer>> write(PipelinedTransaction tx, Judged judged, Map<UUID, String> traces) {
        return placed(tx.client(), judged)
                .map(placed -> SeatRule.settle(placed.room(), placed.asked()))
                .call(decided -> decided.changesNothing()
                        ? Uni.createFrom().voidItem()
                        : write(tx, judged.room(), decided, traces))
                .map(Plan::answers);
    }

    private static Uni<Judged> placed(SqlClient tx, Judged judged) {
        Long[] inLine = judged.inLine();
        return inLine.length == 0
                ? Uni.createFrom().item(judged)
                : SeatSql.places(tx, judged.room().session(), inLine).map(judged::placed);
    }

    /** Who gets in is known only when it is written; everything else goes out in one round trip. */
    private Uni<Void> write(PipelinedTransaction tx, Room room, Plan plan, Map<UUID, String> traces) {
        SqlClient client = tx.client();
        return SeatSql.moveUp(client, room, plan.released(), "given-back", plan.promoted())
                .map(promoted -> new Facts(room)
                        .released(plan.released(), "given-back", traces)
                        .promoted(promoted, cause(plan, traces))
                        .given(plan.given(), traces))
                .chain(facts -> tx.commitWith(List.of(
                        SeatSql.give(client, room, plan.given()),
                        SeatSql.remember(client, room, plan.repeats()),
                        outbox.appendDrafts(client, facts.drafts()))));
    }

    private static List<SeatAnswer> unknown(List<Ask> asks) {
        return Collections.nCopies(asks.size(), new SeatAnswer.Refused("session-not-known", ""));
    }

    private static Map<UUID, String> traces(List<Ask> asks) {
        Map<UUID, String> traces = new HashMap<>();
        asks.forEach(ask -> {
            if (ask.trace() != null) {
                traces.put(ask.learner(), ask.trace());
            }
        });
        return traces;
    }

    /** The trace of one whose giving-back let others in, or of any, where a raise had been left half done. */
    private static @Nullable String cause(Plan plan, Map<UUID, String> traces) {
        return plan.released().stream()
                .map(freed -> traces.get(freed.learner()))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> traces.values().stream().findFirst())
                .orElse(null);
    }
}
