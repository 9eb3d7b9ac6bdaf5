package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.problem.Problems;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.ensemble.session.seat.SeatAnswer.Released;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.jspecify.annotations.Nullable;

/** One's own seat in a session, as JSON. */
@Path("/api/sessions/{session}/seat")
@RolesAllowed(Role.LEARNER)
class SeatResource {
    private final Newcomers newcomers;
    private final SeatDesk desk;
    private final Seats seats;
    private final Whys whys;
    private final Caller caller;

    SeatResource(Newcomers newcomers, SeatDesk desk, Seats seats, Whys whys, Caller caller) {
        this.newcomers = newcomers;
        this.desk = desk;
        this.seats = seats;
        this.whys = whys;
        this.caller = caller;
    }

    @PUT
    public Uni<SeatView> take(
            @PathParam("session") UUID session, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return newcomers.take(Ask.take(session, caller.id(), key)).map(answer -> SeatView.of(session, answer));
    }

    @GET
    public Uni<SeatView> mine(@PathParam("session") UUID session) {
        return seats.of(session, caller.id())
                .map(seat -> SeatView.of(session, seat.orElseThrow(() -> Problems.notFound("no-seat"))));
    }

    /** Why one waits: place, free seats and the rule that holds. Also for who has a seat, or asked for none. */
    @GET
    @Path("/why")
    public Uni<Why> why(@PathParam("session") UUID session) {
        return whys.of(session, caller.id()).map(Whys.Told::why);
    }

    @DELETE
    public Uni<SeatView> giveBack(@PathParam("session") UUID session) {
        return desk.ask(Ask.giveBack(session, caller.id())).map(answer -> SeatView.of(session, answer));
    }

    /**
     * @param state confirmed, waiting or released
     * @param place in line; null unless waiting
     */
    record SeatView(UUID session, String state, @Nullable Long seq, @Nullable Long place, Instant at) {
        static SeatView of(UUID session, SeatAnswer answer) {
            if (answer instanceof Standing seat) {
                String state = seat.confirmed() ? "confirmed" : "waiting";
                return new SeatView(session, state, seat.seq(), seat.place(), seat.at());
            }
            if (answer instanceof Released released) {
                return new SeatView(session, "released", null, null, released.at());
            }
            throw Refusals.problem((Refused) answer);
        }
    }
}
