package org.ensemble.session.live;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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

    PlanPages(LiveSessions sessions, PlanFaults faults, Reader reader, Caller caller, Page page) {
        this.sessions = sessions;
        this.faults = faults;
        this.reader = reader;
        this.caller = caller;
        this.page = page;
    }

    @GET
    @Path("/new")
    public Uni<Response> blank(@PathParam("lang") Language language) {
        return show(language, "", PlanForm.empty(page.config().course(), USUAL_ZONE), FormErrors.none(), 200);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> plan(@PathParam("lang") Language language, MultivaluedMap<String, String> typed) {
        PlanForm form = new PlanForm(typed);
        UUID id = SessionIds.of(caller.id(), form.at("idempotencyKey"));
        return save(language, "", form, () -> sessions.schedule(id, form.plan(), caller.id()));
    }

    @GET
    @Path("/{session: [0-9a-fA-F-]{36}}/edit")
    public Uni<Response> edit(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return sessions.find(session)
                .chain(found -> show(language, session.toString(), PlanForm.of(found), FormErrors.none(), 200));
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
        return save(language, session.toString(), form, () -> sessions.find(session)
                        .chain(found -> sessions.edit(session, seen, form.planFrom(found), caller.id())))
                .onFailure(PlanPages::overtaken)
                .recoverWithUni(() -> sessions.find(session)
                        .chain(now -> show(language, session.toString(), form.on(now), FormErrors.none(), 412)));
    }

    private Uni<Response> save(Language language, String session, PlanForm form, Supplier<Uni<LiveSession>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .map(saved -> Response.seeOther(URI.create("/" + language.tag() + "/admin/sessions/" + saved.id()))
                        .build())
                .onFailure(HttpProblem.class)
                .recoverWithUni(refused -> {
                    FormErrors errors = faults.said((HttpProblem) refused, language);
                    return errors.any()
                            ? show(language, session, form, errors, 400)
                            : Uni.createFrom().failure(refused);
                });
    }

    private static boolean overtaken(Throwable refused) {
        return refused instanceof HttpProblem problem && problem.getStatusCode() == 412;
    }

    private Uni<Response> show(Language language, String session, PlanForm form, FormErrors errors, int status) {
        return reader.course(language, form.at("course"))
                .map(others -> others.stream()
                        .filter(other -> !other.id().toString().equals(session))
                        .toList())
                .map(others -> Response.status(status)
                        .entity(Templates.form(language.tag(), session, form, errors, others, status == 412))
                        .build());
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(
                String lang,
                String session,
                PlanForm form,
                FormErrors errors,
                List<CardView> others,
                boolean overtaken);
    }
}
