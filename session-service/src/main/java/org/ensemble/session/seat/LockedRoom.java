package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.outbox.Draft;
import org.ensemble.platform.problem.Problems;
import org.ensemble.platform.trace.Traces;
import org.ensemble.session.seat.Judged.Room;

/** A session whose row the caller's transaction holds locked. What is done to its seats is answered as events, for the caller to append. */
public final class LockedRoom {
    private final SqlClient tx;
    private final Room room;

    private LockedRoom(SqlClient tx, Room room) {
        this.tx = tx;
        this.room = room;
    }

    /** Locks the session's row until the transaction ends. */
    public static Uni<LockedRoom> lock(SqlClient tx, UUID session) {
        return SeatSql.lock(tx, session)
                .map(room -> new LockedRoom(tx, room.orElseThrow(() -> Problems.notFound("session-not-known"))));
    }

    public Room room() {
        return room;
    }

    /** Everybody with a seat or a place in line, in order. */
    public Uni<List<Freed>> standing() {
        return SeatSql.standing(tx, room.session());
    }

    /** Lets in who waits, as far as this capacity allows and at most a step. */
    public Uni<List<Draft>> promote(int capacity) {
        int count = room.promotes() ? SeatRule.step(capacity, room.taken(), room.waiting()) : 0;
        return settle(new SeatRule.Plan(List.of(), List.of(), List.of(), List.of(), count), "given-back");
    }

    /** Frees these seats; the next in line get in unless the session is cancelled. */
    public Uni<List<Draft>> free(List<Freed> seats, String reason) {
        var plan = SeatRule.free(room, seats);
        boolean cancelled = reason.equals("cancelled");
        return settle(cancelled ? new SeatRule.Plan(List.of(), List.of(), List.of(), seats, 0) : plan, reason);
    }

    /** How many of these events let somebody in. */
    public static int promoted(List<Draft> drafts) {
        return (int) drafts.stream()
                .filter(draft -> draft.fact() instanceof SeatEvent.SeatPromoted)
                .count();
    }

    private Uni<List<Draft>> settle(SeatRule.Plan plan, String reason) {
        if (plan.changesNothing()) {
            return Uni.createFrom().item(List.of());
        }
        String trace = Traces.current();
        return SeatSql.moveUp(tx, room, plan.released(), reason, plan.promoted())
                .map(promoted -> new Facts(room)
                        .released(plan.released(), reason, Map.of())
                        .promoted(promoted, trace)
                        .drafts());
    }
}
