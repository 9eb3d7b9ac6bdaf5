package org.ensemble.registration.course;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ensemble.platform.outbox.HibernateOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Courses implements PanacheRepositoryBase<Course, String> {
    private static final Predicate<String> SLUG =
            Pattern.compile("[a-z0-9][a-z0-9-]{1,39}").asMatchPredicate();

    private final HibernateOutbox outbox;
    private final Relay relay;

    Courses(HibernateOutbox outbox, Relay relay) {
        this.outbox = outbox;
        this.relay = relay;
    }

    /** The course, or the problem that nobody knows it. */
    public Uni<Course> known(String slug) {
        if (!SLUG.test(slug)) {
            return Uni.createFrom().failure(notKnown());
        }
        return bySlug(slug).onItem().ifNull().failWith(Courses::notKnown);
    }

    public Uni<@Nullable Course> bySlug(String slug) {
        return Panache.withSession(() -> findById(slug));
    }

    Uni<List<Course>> published() {
        return Panache.withSession(() -> listAll(Sort.by("startsOn").and("course")));
    }

    /** Once: a course that is there already stays as it is. */
    Uni<Void> publishOnce(Course course) {
        return Panache.withTransaction(
                        () -> findById(course.slug()).chain(found -> found == null ? publish(course) : nothing()))
                .invoke(relay::wake);
    }

    private Uni<Void> publish(Course course) {
        return persist(course)
                .chain(() -> getSession())
                .chain(session -> outbox.append(session, List.of(course.published())));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static RuntimeException notKnown() {
        return Problems.notFound("course-not-known");
    }
}
