package org.ensemble.session.room;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.session.room.RoomActs.ActPage;
import org.ensemble.session.room.RoomRule.Preview;
import org.ensemble.session.room.Rooms.Numbers;
import org.ensemble.session.seat.Seats;
import org.ensemble.session.seat.Seats.Holder;
import org.ensemble.session.seat.Whys;
import org.jspecify.annotations.Nullable;

/** A session's room for facilitators, as JSON. */
@Path("/api/admin/sessions")
@RolesAllowed(Role.FACILITATOR)
class RoomResource {
    private static final int PAGE = 100;
    private static final int LONGEST_PAGE = 1000;

    private final RoomLedger ledger;
    private final Rooms rooms;
    private final Seats seats;
    private final Whys whys;
    private final RoomActs acts;
    private final Caller caller;

    RoomResource(RoomLedger ledger, Rooms rooms, Seats seats, Whys whys, RoomActs acts, Caller caller) {
        this.ledger = ledger;
        this.rooms = rooms;
        this.seats = seats;
        this.whys = whys;
        this.acts = acts;
        this.caller = caller;
    }

    @PUT
    @Path("/{session}/booking")
    public Uni<Numbers> booking(@PathParam("session") UUID session, @Valid @NotNull Booking booking) {
        return ledger.booking(session, Boolean.TRUE.equals(booking.open()), caller.id())
                .chain(() -> rooms.numbers(session));
    }

    @GET
    @Path("/{session}/capacity/preview")
    public Uni<Preview> preview(@PathParam("session") UUID session, @QueryParam("capacity") @Nullable String capacity) {
        return rooms.preview(session, RoomRefusals.capacity(capacity));
    }

    @PUT
    @Path("/{session}/capacity")
    public Uni<Changed> capacity(@PathParam("session") UUID session, @Valid @NotNull Capacity capacity) {
        int to = capacity.capacity() == null ? 0 : capacity.capacity();
        return ledger.capacity(session, to, caller.id()).chain(promoted -> rooms.numbers(session)
                .map(now -> new Changed(now.capacity(), now.taken(), now.waiting(), promoted)));
    }

    @POST
    @Path("/{session}/cancel")
    public Uni<Numbers> cancel(@PathParam("session") UUID session) {
        return ledger.cancel(session, caller.id()).chain(() -> rooms.numbers(session));
    }

    @GET
    @Path("/{session}/seats")
    public Uni<HolderPage> seats(
            @PathParam("session") UUID session,
            @QueryParam("after") long after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = size(limit);
        return rooms.numbers(session)
                .chain(() -> seats.inOrder(session, after, size))
                .map(items -> new HolderPage(
                        items, items.size() < size ? null : items.get(size - 1).seq()));
    }

    /** Where any learner stands, and the rule that makes it so: whether or not they ever asked. */
    @GET
    @Path("/{session}/seats/{learner}")
    public Uni<Whys.Told> why(@PathParam("session") UUID session, @PathParam("learner") UUID learner) {
        return whys.of(session, learner);
    }

    @GET
    @Path("/{session}/acts")
    public Uni<ActPage> acts(
            @PathParam("session") UUID session,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return rooms.numbers(session).chain(() -> acts.of(session, after, size(limit)));
    }

    private static int size(@Nullable Integer limit) {
        return Math.max(1, Math.min(limit == null ? PAGE : limit, LONGEST_PAGE));
    }

    record Booking(@Nullable @NotNull Boolean open) {}

    record Capacity(@Nullable @NotNull Integer capacity) {}

    record Changed(int capacity, int taken, int waiting, int promoted) {}

    /** @param next to be given as {@code after} for the next page; null on the last one */
    record HolderPage(List<Holder> items, @Nullable Long next) {}
}
