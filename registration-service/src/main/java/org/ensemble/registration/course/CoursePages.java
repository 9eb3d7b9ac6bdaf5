package org.ensemble.registration.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Courses for everybody, guests too; who is signed in also sees whether they have joined. */
@Path("/{lang: en|fr}/courses")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CoursePages {
    private final Courses courses;
    private final Membership membership;
    private final Caller caller;
    private final Clock clock;

    CoursePages(Courses courses, Membership membership, Caller caller, Clock clock) {
        this.courses = courses;
        this.membership = membership;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> all(@PathParam("lang") Language language) {
        return views(language).map(Templates::courses);
    }

    /** The same list without a frame: a part of the home page. */
    @GET
    @Path("/part")
    public Uni<TemplateInstance> part(@PathParam("lang") Language language) {
        return views(language).map(Templates::part);
    }

    @GET
    @Path("/{course}")
    public Uni<TemplateInstance> one(
            @PathParam("lang") Language language,
            @PathParam("course") String slug,
            @QueryParam("left") @Nullable String left) {
        return courses.known(slug)
                .chain(course -> view(course, language))
                .map(course -> Templates.course(course, left != null && !course.joined()));
    }

    private Uni<List<CourseView>> views(Language language) {
        return courses.published().chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(course -> view(course, language))
                .collect()
                .asList());
    }

    private Uni<CourseView> view(Course course, Language language) {
        LocalDate today = LocalDate.now(clock);
        return joined(course).map(joined -> CourseView.of(course, language, today, joined));
    }

    private Uni<Boolean> joined(Course course) {
        return caller.signedIn()
                ? membership.joined(caller.id(), course.slug())
                : Uni.createFrom().item(false);
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance courses(List<CourseView> courses);

        static native TemplateInstance part(List<CourseView> courses);

        static native TemplateInstance course(CourseView course, boolean left);
    }
}
