package org.ensemble.registration.enrolment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

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
import java.util.Objects;
import java.util.function.BiFunction;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.course.CourseView;
import org.ensemble.registration.course.Courses;
import org.ensemble.registration.learner.AboutFields;
import org.ensemble.registration.learner.AboutYou;
import org.ensemble.registration.learner.Fault;
import org.ensemble.registration.learner.Faults;
import org.ensemble.registration.learner.Learner;
import org.ensemble.registration.learner.ProfileRule;
import org.ensemble.registration.learner.Profiles;
import org.ensemble.registration.organization.Organizations;

/** What comes after joining: the second step, which may be skipped, and the welcome. */
@Path("/{lang: en|fr}/courses")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.TEXT_HTML)
class StepPages {
    private final Desk desk;
    private final Courses courses;
    private final Profiles profiles;
    private final Organizations organizations;
    private final Faults faults;
    private final Caller caller;

    StepPages(
            Desk desk, Courses courses, Profiles profiles, Organizations organizations, Faults faults, Caller caller) {
        this.desk = desk;
        this.courses = courses;
        this.profiles = profiles;
        this.organizations = organizations;
        this.faults = faults;
        this.caller = caller;
    }

    @GET
    @Path("/{course}/about-you")
    public Uni<Response> ask(@PathParam("lang") Language language, @PathParam("course") String slug) {
        return joined(
                language, slug, (course, learner) -> Response.ok(Templates.about(course, learner.about(), Map.of()))
                        .build());
    }

    @POST
    @Path("/{course}/about-you")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Uni<Response> tell(
            @PathParam("lang") Language language, @PathParam("course") String slug, @BeanParam AboutFields fields) {
        AboutYou about = fields.about();
        Map<String, Fault> found = ProfileRule.about(about, organizations);
        if (!found.isEmpty()) {
            Map<String, String> said = faults.said(found);
            return joined(language, slug, (course, learner) -> Response.status(400)
                    .entity(Templates.about(course, about, said))
                    .build());
        }
        return desk.standing(caller.id(), slug)
                .chain(joined -> joined.is()
                        ? profiles.tell(caller.id(), about).replaceWith(Ways.to(language, slug, "/welcome"))
                        : Uni.createFrom().item(Ways.to(language, slug, "/join")));
    }

    @GET
    @Path("/{course}/welcome")
    public Uni<Response> welcome(@PathParam("lang") Language language, @PathParam("course") String slug) {
        return joined(language, slug, (course, learner) -> Response.ok(
                        Templates.welcome(course, learner, CourseView.day(course.startsOn(), language)))
                .build());
    }

    /** These pages are for those who have joined; others are led to where one joins. */
    private Uni<Response> joined(Language language, String slug, BiFunction<Course, Learner, Response> page) {
        return courses.known(slug).chain(course -> desk.standing(caller.id(), slug)
                .map(joined -> joined.is()
                        ? page.apply(course, Objects.requireNonNull(joined.learner()))
                        : Ways.to(language, slug, "/join")));
    }

    @CheckedTemplate(basePath = "enrolment")
    static class Templates {
        static native TemplateInstance about(Course course, AboutYou about, Map<String, String> faults);

        static native TemplateInstance welcome(Course course, Learner learner, String starts);
    }
}
