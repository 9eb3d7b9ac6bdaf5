package org.ensemble.session.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.session.live.PlannedSessions.ItemPage;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Plans of sessions for facilitators, as JSON. */
@Path("/api/admin/sessions")
@RolesAllowed(Role.FACILITATOR)
class SessionResource {
    private static final int PAGE = 100;
    private static final int LONGEST_PAGE = 1000;

    private final LiveSessions sessions;
    private final PlannedSessions planned;
    private final Caller caller;

    SessionResource(LiveSessions sessions, PlannedSessions planned, Caller caller) {
        this.sessions = sessions;
        this.planned = planned;
        this.caller = caller;
    }

    @GET
    public Uni<ItemPage> list(
            @QueryParam("course") @Nullable String course,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return planned.after(course, after, Math.max(1, Math.min(limit == null ? PAGE : limit, LONGEST_PAGE)));
    }

    @POST
    public Uni<Response> schedule(@NotNull Plan plan, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return sessions.schedule(SessionIds.of(caller.id(), key), plan, caller.id())
                .map(session -> tagged(Response.created(URI.create("/api/admin/sessions/" + session.id())), session));
    }

    @GET
    @Path("/{session}")
    public Uni<RestResponse<PlannedSession>> one(@PathParam("session") UUID session) {
        return planned.one(session).map(found -> ResponseBuilder.ok(found)
                .tag(Long.toString(found.session().version()))
                .build());
    }

    @PUT
    @Path("/{session}")
    public Uni<Response> edit(
            @PathParam("session") UUID session,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @NotNull Plan plan) {
        return sessions.edit(session, SessionIds.version(seen), plan, caller.id())
                .map(found -> tagged(Response.ok(), found));
    }

    private static Response tagged(Response.ResponseBuilder answer, LiveSession session) {
        return answer.tag(new EntityTag(Long.toString(session.version())))
                .entity(new Planned(session.id(), session.plan()))
                .build();
    }

    record Planned(UUID id, @JsonUnwrapped Plan plan) {}
}
