package org.ensemble.session.call;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Page;
import org.ensemble.session.card.CardAnswers;

/** The button of a card whose booking isn't open yet. */
@Path("/{lang: en|fr}/sessions/{session: [0-9a-fA-F-]{36}}/call")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.LEARNER)
class CallPages {
    private final Calls calls;
    private final CardAnswers answers;
    private final Caller caller;
    private final Page page;

    CallPages(Calls calls, CardAnswers answers, Caller caller, Page page) {
        this.calls = calls;
        this.answers = answers;
        this.caller = caller;
        this.page = page;
    }

    @POST
    public Uni<Response> add(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        page.at("/sessions/" + session);
        return calls.add(session, caller.id()).chain(() -> answers.to(language, session));
    }

    @POST
    @Path("/drop")
    public Uni<Response> drop(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        page.at("/sessions/" + session);
        return calls.drop(session, caller.id()).chain(() -> answers.to(language, session));
    }
}
