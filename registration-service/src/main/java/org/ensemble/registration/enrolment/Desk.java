package org.ensemble.registration.enrolment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.course.Courses;
import org.ensemble.registration.learner.Accounts;
import org.ensemble.registration.learner.Fault;
import org.ensemble.registration.learner.StudyPath;
import org.ensemble.registration.organization.Organizations;

/** Where one joins and leaves; pages and API come here alike. */
@ApplicationScoped
class Desk {
    private final Courses courses;
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Clock clock;

    Desk(Courses courses, Enrolments enrolments, Accounts accounts, Organizations organizations, Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** What is wrong with the answers, by field. */
    Map<String, Fault> faults(JoinForm form) {
        return EnrolmentRule.faults(form, organizations);
    }

    /** The answers must be without faults. A repeat changes nothing and doesn't ask for the account again. */
    Uni<Joined> join(UUID learner, String slug, JoinForm form) {
        return courses.known(slug)
                .chain(course ->
                        enrolments.current(learner, slug).chain(current -> decide(learner, course, current, form)));
    }

    /** How somebody stands to a course that is known. */
    Uni<Joined> standing(UUID learner, String slug) {
        return courses.known(slug).chain(() -> enrolments.current(learner, slug));
    }

    /** Who hasn't joined, or has left before, has left. */
    Uni<Void> leave(UUID learner, String slug) {
        return courses.known(slug).chain(course -> enrolments
                .joined(learner, slug)
                .chain(joined -> joined
                        ? enrolments.leave(learner, course)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Joined> decide(UUID learner, Course course, Joined current, JoinForm form) {
        return switch (EnrolmentRule.join(current.is(), course.endsOn(), LocalDate.now(clock))) {
            case ALREADY_JOINED -> Uni.createFrom().item(current);
            case COURSE_IS_OVER -> Uni.createFrom().failure(Problems.conflict("course-over"));
            case JOINS ->
                accounts.of(learner)
                        .map(account -> new Answers(form, path(form), account, organizations))
                        .chain(answers -> enrolments.join(learner, course, answers));
        };
    }

    private static StudyPath path(JoinForm form) {
        return StudyPath.suggestedBy(String.valueOf(form.time())).orElseThrow();
    }
}
