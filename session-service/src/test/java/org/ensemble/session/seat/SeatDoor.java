package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.session.seat.Ask.Kind;

/** The seats of one pod that a test builds by hand: ledger, desk and promotions. */
public final class SeatDoor {
    private final SeatLedger ledger;
    private final SeatDesk desk;
    private final Promotions promotions;
    private final Newcomers newcomers;

    public SeatDoor(Vertx vertx, Pool pool, PgOutbox outbox, Relay relay) {
        ledger = new SeatLedger(pool, outbox, relay);
        desk = new SeatDesk(ledger::settle, new DeskLimits(8192, 8192));
        promotions = new Promotions(pool, outbox, relay);
        newcomers = new Newcomers(desk, vertx, pool);
    }

    public Uni<SeatAnswer> take(UUID session, UUID learner, String key) {
        return desk.ask(new Ask(session, Kind.TAKE, learner, key, null));
    }

    public Uni<SeatAnswer> giveBack(UUID session, UUID learner) {
        return desk.ask(new Ask(session, Kind.GIVE_BACK, learner, "", null));
    }

    /** One batch, past the desk: some take, others give back. */
    public Uni<List<SeatAnswer>> together(UUID session, List<UUID> take, List<String> keys, List<UUID> back) {
        Stream<Ask> takes = IntStream.range(0, take.size())
                .mapToObj(i -> new Ask(session, Kind.TAKE, take.get(i), keys.get(i), null));
        Stream<Ask> backs = back.stream().map(learner -> new Ask(session, Kind.GIVE_BACK, learner, "", null));
        return ledger.settle(session, Stream.concat(takes, backs).toList());
    }

    /** What the pod does at its start: takes up promotions that another has left half done. */
    public Uni<Void> sweep() {
        return promotions.sweep();
    }

    public Promotions promotions() {
        return promotions;
    }

    public Newcomers newcomers() {
        return newcomers;
    }
}
