package org.ensemble.session.room;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.ensemble.session.room.RoomRule.Preview;
import org.jspecify.annotations.Nullable;

/** A room's numbers, to read. */
@ApplicationScoped
class Rooms {
    private static final String NUMBERS =
            "select capacity, taken, waiting, booking, room_limit from live_session where id = $1";

    private final Pool pool;

    Rooms(Pool pool) {
        this.pool = pool;
    }

    Uni<Numbers> numbers(UUID session) {
        return pool.preparedQuery(NUMBERS).execute(Tuple.of(session)).map(rows -> {
            for (Row row : rows) {
                return new Numbers(
                        row.getInteger(0),
                        row.getInteger(1),
                        row.getInteger(2),
                        row.getString(3).equals("open"),
                        row.getInteger(4));
            }
            throw Problems.notFound("session-not-known");
        });
    }

    /** What a change would mean now. Nothing is locked: until it is made, more may come. */
    Uni<Preview> preview(UUID session, int capacity) {
        if (!RoomRule.inRange(capacity)) {
            throw Problems.badRequest("capacity-out-of-range");
        }
        return numbers(session).map(now -> {
            if (capacity < now.taken()) {
                throw RoomRefusals.belowTaken(now.taken());
            }
            Integer limit = now.roomLimit();
            if (limit != null && capacity > limit) {
                throw RoomRefusals.beyondRoom(limit);
            }
            return RoomRule.preview(capacity, now.taken(), now.waiting());
        });
    }

    /** @param roomLimit null where it isn't known */
    record Numbers(int capacity, int taken, int waiting, boolean open, @Nullable Integer roomLimit) {}
}
