package org.ensemble.session.room;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.act.PgActs;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.outbox.Draft;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.problem.Problems;
import org.ensemble.platform.trace.Traces;
import org.ensemble.platform.transaction.PipelinedTransaction;
import org.ensemble.session.life.LifeEvent.BookingOpened;
import org.ensemble.session.notice.Notices;
import org.ensemble.session.notice.Told;
import org.ensemble.session.room.RoomEvent.BookingClosed;
import org.ensemble.session.room.RoomEvent.CapacityLowered;
import org.ensemble.session.room.RoomEvent.CapacityRaised;
import org.ensemble.session.room.RoomEvent.SessionCancelled;
import org.ensemble.session.seat.Freed;
import org.ensemble.session.seat.Judged.Room;
import org.ensemble.session.seat.LockedRoom;
import org.ensemble.session.seat.Promotions;

/** Acts on a session's room: each locks the session's row first, and what stands already is left as it is. */
@ApplicationScoped
class RoomLedger {
    private static final String BOOKING = "update live_session set booking = $2 where id = $1";
    private static final String CAPACITY = "update live_session set capacity = $2 where id = $1";
    private static final String CANCEL = "update live_session set cancelled_at = clock_timestamp() where id = $1";

    private final Pool pool;
    private final PgOutbox outbox;
    private final Relay relay;
    private final PgActs acts;
    private final Promotions promotions;

    RoomLedger(Pool pool, PgOutbox outbox, Relay relay, PgActs acts, Promotions promotions) {
        this.pool = pool;
        this.outbox = outbox;
        this.relay = relay;
        this.acts = acts;
        this.promotions = promotions;
    }

    Uni<Void> booking(UUID session, boolean open, UUID by) {
        return act(session, (tx, locked) -> {
                    Room room = stillAhead(locked.room());
                    if (!room.announced() && room.open() == open) {
                        return nothing();
                    }
                    Fact fact = open
                            ? new BookingOpened(session, room.at(), by)
                            : new BookingClosed(session, room.at(), by);
                    return tx.preparedQuery(BOOKING)
                            .execute(Tuple.of(session, open ? "open" : "closed"))
                            .chain(() -> record(tx, by, open ? "booking-opened" : "booking-closed", session, "{}"))
                            .replaceWith(now(List.of(fact)));
                })
                .replaceWithVoid();
    }

    /** Answers how many got in, once all have who may. */
    Uni<Integer> capacity(UUID session, int to, UUID by) {
        if (!RoomRule.inRange(to)) {
            throw Problems.badRequest("capacity-out-of-range");
        }
        return act(session, (tx, locked) -> change(tx, locked, to, by))
                .map(LockedRoom::promoted)
                .chain(first -> promotions.goOn(session, first));
    }

    private Uni<List<Draft>> change(SqlClient tx, LockedRoom locked, int to, UUID by) {
        Room room = stillAhead(locked.room());
        int from = room.capacity();
        if (to < room.taken()) {
            throw RoomRefusals.belowTaken(room.taken());
        }
        Integer limit = room.roomLimit();
        if (limit != null && to > limit) {
            throw RoomRefusals.beyondRoom(limit);
        }
        if (to == from) {
            return locked.promote(to); // what an earlier raise may have left half done
        }
        Fact fact = to > from
                ? new CapacityRaised(room.session(), from, to, room.at(), by)
                : new CapacityLowered(room.session(), from, to, room.at(), by);
        String what = to > from ? "capacity-raised" : "capacity-lowered";
        return tx.preparedQuery(CAPACITY)
                .execute(Tuple.of(room.session(), to))
                .chain(() -> record(tx, by, what, room.session(), "{\"from\":%d,\"to\":%d}".formatted(from, to)))
                .chain(() -> locked.promote(to))
                .map(promoted -> join(now(List.of(fact)), promoted));
    }

    /** Everybody with a seat or a place in line loses it and is told. */
    Uni<Void> cancel(UUID session, UUID by) {
        return act(session, (tx, locked) -> {
                    if (locked.room().cancelled()) {
                        return nothing();
                    }
                    Room room = stillAhead(locked.room());
                    return locked.standing()
                            .chain(standing -> locked.free(standing, "cancelled")
                                    .map(freed -> join(cancelled(room, by), freed, told(room, standing))))
                            .call(drafts -> tx.preparedQuery(CANCEL).execute(Tuple.of(session)))
                            .call(drafts -> record(
                                    tx,
                                    by,
                                    "session-cancelled",
                                    session,
                                    "{\"taken\":%d,\"waiting\":%d}".formatted(room.taken(), room.waiting())));
                })
                .replaceWithVoid();
    }

    private Uni<List<Draft>> act(UUID session, Act act) {
        return PipelinedTransaction.in(pool, tx -> LockedRoom.lock(tx.client(), session)
                        .chain(locked -> act.on(tx.client(), locked))
                        .call(drafts -> tx.commitWith(List.of(outbox.appendDrafts(tx.client(), drafts)))))
                .invoke(relay::wake);
    }

    private Uni<Void> record(SqlClient tx, UUID by, String what, UUID session, String detail) {
        return acts.record(tx, by, what, session.toString(), detail);
    }

    private static List<Draft> cancelled(Room room, UUID by) {
        return now(List.of(new SessionCancelled(room.session(), room.at(), by)));
    }

    private static List<Draft> told(Room room, List<Freed> standing) {
        var session = new Told(room.session(), room.titleEn(), room.titleFr(), room.startsAt(), room.zone());
        return now(standing.stream()
                .map(seat -> Notices.cancelled(session, seat.learner(), seat.zone(), room.at()))
                .toList());
    }

    private static Room stillAhead(Room room) {
        if (room.cancelled()) {
            throw Problems.conflict("session-cancelled");
        }
        if (room.started()) {
            throw Problems.conflict("session-started");
        }
        return room;
    }

    private static List<Draft> now(List<? extends Fact> facts) {
        String trace = Traces.current();
        return facts.stream().map(fact -> new Draft(fact, trace)).toList();
    }

    @SafeVarargs
    private static List<Draft> join(List<Draft>... parts) {
        List<Draft> all = new ArrayList<>();
        for (List<Draft> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static Uni<List<Draft>> nothing() {
        return Uni.createFrom().item(List.of());
    }

    private interface Act {
        Uni<List<Draft>> on(SqlClient tx, LockedRoom locked);
    }
}
