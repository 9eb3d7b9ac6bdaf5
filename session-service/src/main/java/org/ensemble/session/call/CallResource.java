package org.ensemble.session.call;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;

/** "Tell me when booking opens", as JSON. Sent again, it changes nothing. */
@Path("/api/sessions/{session}/call")
@RolesAllowed(Role.LEARNER)
class CallResource {
    private final Calls calls;
    private final Caller caller;

    CallResource(Calls calls, Caller caller) {
        this.calls = calls;
        this.caller = caller;
    }

    @PUT
    public Uni<Void> add(@PathParam("session") UUID session) {
        return calls.add(session, caller.id());
    }

    @DELETE
    public Uni<Void> drop(@PathParam("session") UUID session) {
        return calls.drop(session, caller.id());
    }
}
