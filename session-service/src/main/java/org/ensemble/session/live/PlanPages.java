package org.ensemble.session.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.FormErrors;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Page;
import org.ensemble.session.card.CardView;
import org.ensemble.session.card.Reader;

/** Planning and editing a session. What was typed stays when something in it is refused. */
@Path("/{lang: en|fr}/admin/sessions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.FACILITATOR)
class PlanPages {
    private static final String USUAL_ZONE = "America/Toronto";

    private final LiveSessions sessions;
    private final PlanFaults faults;
    private final Reader reader;
    private final Caller caller;
    private final Page page;
    private final Clock clock;

    PlanPages(LiveSessions sessions, PlanFaults faults, Reader reader, Caller caller, Page page, Clock clock) {
        this.sessions = sessions;
        this.faults = faults;
        this.reader = reader;
        this.caller = caller;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Path("/new")
    public Uni<Response> blank(@PathParam("lang") Language language) {
        return show(language, "", PlanForm.empty(page.config().course(), USUAL_ZONE), FormErrors.none());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> plan(@PathParam("lang") Language language, MultivaluedMap<String, String> typed) {
        PlanForm form = new PlanForm(typed);
        UUID id = SessionIds.of(caller.id(), form.at("idempotencyKey"));
        return save(language, "", form, plan -> sessions.schedule(id, plan, caller.id()));
    }

    @GET
    @Path("/{session: [0-9a-fA-F-]{36}}/edit")
    public Uni<Response> edit(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return sessions.find(session)
                .chain(found -> show(language, session.toString(), PlanForm.of(found), FormErrors.none()));
    }

    @POST
    @Path("/{session: [0-9a-fA-F-]{36}}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(
            @PathParam("lang") Language language,
            @PathParam("session") UUID session,
            MultivaluedMap<String, String> typed) {
        PlanForm form = new PlanForm(typed);
        long seen = SessionIds.version(form.at("version"));
        return save(language, session.toString(), form, plan -> sessions.edit(session, seen, plan, caller.id()));
    }

    private Uni<Response> save(
            Language language, String session, PlanForm form, Function<Plan, Uni<LiveSession>> work) {
        Plan plan = form.plan();
        Map<String, String> wrong = PlanRule.faults(plan.cleaned(), session.isEmpty(), clock.instant());
        if (!wrong.isEmpty()) {
            return show(language, session, form, faults.said(wrong, language));
        }
        return work.apply(plan)
                .map(saved -> Response.seeOther(URI.create("/" + language.tag() + "/admin/sessions/" + saved.id()))
                        .build());
    }

    private Uni<Response> show(Language language, String session, PlanForm form, FormErrors errors) {
        return reader.course(language, form.at("course"))
                .map(others -> others.stream()
                        .filter(other -> !other.id().toString().equals(session))
                        .toList())
                .map(others -> Response.status(errors.any() ? 400 : 200)
                        .entity(Templates.form(language.tag(), session, form, errors, others))
                        .build());
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(
                String lang, String session, PlanForm form, FormErrors errors, List<CardView> others);
    }
}
