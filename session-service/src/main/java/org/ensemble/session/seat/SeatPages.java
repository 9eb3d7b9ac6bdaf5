package org.ensemble.session.seat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
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
import org.ensemble.session.card.CardView;
import org.ensemble.session.card.Reader;
import org.jspecify.annotations.Nullable;

/** The button of a card, and giving back. */
@Path("/{lang: en|fr}/sessions/{session: [0-9a-fA-F-]{36}}/seat")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.LEARNER)
class SeatPages {
    private final Newcomers newcomers;
    private final SeatDesk desk;
    private final Reader reader;
    private final CardAnswers answers;
    private final Whys whys;
    private final Caller caller;
    private final Page page;

    SeatPages(
            Newcomers newcomers,
            SeatDesk desk,
            Reader reader,
            CardAnswers answers,
            Whys whys,
            Caller caller,
            Page page) {
        this.newcomers = newcomers;
        this.desk = desk;
        this.reader = reader;
        this.answers = answers;
        this.whys = whys;
        this.caller = caller;
        this.page = page;
    }

    @POST
    public Uni<Response> take(
            @PathParam("lang") Language language,
            @PathParam("session") UUID session,
            @FormParam("idempotencyKey") @Nullable String key) {
        page.at("/sessions/" + session);
        return newcomers
                .take(Ask.take(session, caller.id(), key))
                .invoke(SeatPages::refused)
                .chain(() -> answers.to(language, session));
    }

    @GET
    @Path("/why")
    public Uni<TemplateInstance> why(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return reader.card(language, session)
                .chain(card -> whys.of(session, caller.id()).map(told -> WhyView.of(card, told)))
                .map(Templates::why);
    }

    @GET
    @Path("/release")
    public Uni<TemplateInstance> confirm(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return reader.card(language, session).map(Templates::release);
    }

    @POST
    @Path("/release")
    public Uni<Response> release(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        page.at("/sessions/" + session);
        return desk.ask(Ask.giveBack(session, caller.id()))
                .invoke(SeatPages::refused)
                .chain(() -> answers.to(language, session));
    }

    private static void refused(SeatAnswer answer) {
        if (answer instanceof SeatAnswer.Refused refused) {
            throw Refusals.problem(refused);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance why(WhyView w);

        static native TemplateInstance release(CardView c);
    }
}
