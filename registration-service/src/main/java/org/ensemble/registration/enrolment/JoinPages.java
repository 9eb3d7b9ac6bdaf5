package org.ensemble.registration.enrolment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.course.Courses;
import org.ensemble.registration.learner.Fault;
import org.ensemble.registration.learner.Faults;

/** The first step: a few questions, and one has joined. */
@Path("/{lang: en|fr}/courses")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.TEXT_HTML)
class JoinPages {
    private final Desk desk;
    private final Courses courses;
    private final Faults faults;
    private final Caller caller;

    JoinPages(Desk desk, Courses courses, Faults faults, Caller caller) {
        this.desk = desk;
        this.courses = courses;
        this.faults = faults;
        this.caller = caller;
    }

    @GET
    @Path("/{course}/join")
    public Uni<Response> ask(@PathParam("lang") Language language, @PathParam("course") String slug) {
        return desk.standing(caller.id(), slug)
                .chain(joined -> joined.is()
                        ? Uni.createFrom().item(Ways.to(language, slug, "/welcome"))
                        : form(200, slug, JoinView.blank(language, joined)));
    }

    @POST
    @Path("/{course}/join")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Uni<Response> join(
            @PathParam("lang") Language language, @PathParam("course") String slug, @BeanParam JoinFields fields) {
        JoinForm typed = fields.form();
        Map<String, Fault> found = desk.faults(typed);
        if (!found.isEmpty()) {
            return form(400, slug, new JoinView(typed, faults.said(found), false));
        }
        return desk.join(caller.id(), slug, typed)
                .map(joined -> Ways.to(language, slug, joined.justNow() ? "/about-you" : "/welcome"))
                .onFailure(JoinPages::isPassing)
                .recoverWithUni(() -> form(503, slug, new JoinView(typed, Map.of(), true)));
    }

    /** The account can't be had for now: what was typed stays in the form. */
    private static boolean isPassing(Throwable failure) {
        return failure instanceof HttpProblem problem && problem.getStatusCode() == 503;
    }

    private Uni<Response> form(int status, String slug, JoinView view) {
        return courses.known(slug)
                .map(course -> Response.status(status).entity(Templates.join(course, view)))
                .map(answer -> (status == 503 ? answer.header("Retry-After", 5) : answer).build());
    }

    @CheckedTemplate(basePath = "enrolment")
    static class Templates {
        static native TemplateInstance join(Course course, JoinView view);
    }
}
