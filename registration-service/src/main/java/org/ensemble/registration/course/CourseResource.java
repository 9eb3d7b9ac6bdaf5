package org.ensemble.registration.course;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;

@Path("/api/courses")
@PermitAll
class CourseResource {
    private final Courses courses;

    CourseResource(Courses courses) {
        this.courses = courses;
    }

    @GET
    public Uni<List<CourseDocument>> all() {
        return courses.published()
                .map(all -> all.stream().map(CourseDocument::of).toList());
    }

    @GET
    @Path("/{course}")
    public Uni<CourseDocument> one(String course) {
        return courses.known(course).map(CourseDocument::of);
    }

    public record CourseDocument(
            String course,
            String titleEn,
            String titleFr,
            String summaryEn,
            String summaryFr,
            String hostEn,
            String hostFr,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean free,
            List<Topic> weeks,
            List<Topic> principles) {

        static CourseDocument of(Course it) {
            return new CourseDocument(
                    it.course,
                    it.titleEn,
                    it.titleFr,
                    it.summaryEn,
                    it.summaryFr,
                    it.hostEn,
                    it.hostFr,
                    it.startsOn,
                    it.endsOn,
                    true,
                    it.weeks,
                    it.principles);
        }
    }
}
