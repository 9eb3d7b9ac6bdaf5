package org.ensemble.session.room;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.UUID;
import org.ensemble.platform.act.PgActs;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.session.Sample;
import org.ensemble.session.seat.Promotions;

/** A facilitator's acts in one pod that a test builds by hand. */
public final class RoomDoor {
    private final RoomLedger rooms;

    public RoomDoor(Pool pool, PgOutbox outbox, Relay relay, Promotions promotions) {
        rooms = new RoomLedger(pool, outbox, relay, new PgActs(), promotions);
    }

    public Uni<Integer> capacity(UUID session, int to) {
        return Uni.createFrom().deferred(() -> rooms.capacity(session, to, Sample.FACILITATOR));
    }

    public Uni<Void> booking(UUID session, boolean open) {
        return rooms.booking(session, open, Sample.FACILITATOR);
    }

    public Uni<Void> cancel(UUID session) {
        return rooms.cancel(session, Sample.FACILITATOR);
    }
}
