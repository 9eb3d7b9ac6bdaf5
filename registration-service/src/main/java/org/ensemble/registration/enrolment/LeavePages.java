package org.ensemble.registration.enrolment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.web.Language;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.course.Courses;

/** Leaving: first what it means, then the act. */
@Path("/{lang: en|fr}/courses")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.TEXT_HTML)
class LeavePages {
    private final Desk desk;
    private final Courses courses;
    private final Caller caller;

    LeavePages(Desk desk, Courses courses, Caller caller) {
        this.desk = desk;
        this.courses = courses;
        this.caller = caller;
    }

    @GET
    @Path("/{course}/leave")
    public Uni<Response> ask(@PathParam("lang") Language language, @PathParam("course") String slug) {
        return courses.known(slug).chain(course -> desk.standing(caller.id(), slug)
                .map(joined ->
                        joined.is() ? Response.ok(Templates.leave(course)).build() : Ways.to(language, slug, "")));
    }

    @POST
    @Path("/{course}/leave")
    public Uni<Response> leave(@PathParam("lang") Language language, @PathParam("course") String slug) {
        return desk.leave(caller.id(), slug).replaceWith(Ways.to(language, slug, "?left=yes"));
    }

    @CheckedTemplate(basePath = "enrolment")
    static class Templates {
        static native TemplateInstance leave(Course course);
    }
}
