package org.ensemble.registration.enrolment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.outbox.HibernateOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.course.Membership;
import org.ensemble.registration.learner.Learner;
import org.ensemble.registration.learner.Learners;
import org.jspecify.annotations.Nullable;

/** Who has joined what. Each change and its facts are one transaction, under the lock of the learner's row. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID>, Membership {
    private final Learners learners;
    private final HibernateOutbox outbox;
    private final Relay relay;
    private final Notices notices;
    private final Clock clock;

    Enrolments(Learners learners, HibernateOutbox outbox, Relay relay, Notices notices, Clock clock) {
        this.learners = learners;
        this.outbox = outbox;
        this.relay = relay;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> joined(UUID learner, String course) {
        return current(learner, course).map(Joined::is);
    }

    /** The joining that holds now, with its learner; both null where there is none. */
    Uni<Joined> current(UUID learner, String course) {
        return Panache.withSession(() -> open(learner, course)
                .chain(found -> learners.findById(learner).map(known -> new Joined(found, known, false))));
    }

    Uni<Joined> join(UUID learner, Course course, Answers answers) {
        return Panache.withTransaction(() -> learners.locked(learner).chain(locked -> open(learner, course.slug())
                        .chain(found -> found == null
                                ? enrol(locked, course, answers)
                                : Uni.createFrom().item(new Joined(found, locked, false)))))
                .invoke(relay::wake);
    }

    /** Leaving twice is leaving once. */
    Uni<Void> leave(UUID learner, Course course) {
        return Panache.withTransaction(() -> learners.locked(learner)
                        .chain(() -> open(learner, course.slug()))
                        .chain(found -> found == null ? Uni.createFrom().voidItem() : withdraw(found, course)))
                .invoke(relay::wake);
    }

    private Uni<Joined> enrol(Learner learner, Course course, Answers answers) {
        answers.putInto(learner);
        Enrolment enrolment = Enrolment.of(learner.id(), course.slug(), now());
        return persist(enrolment)
                .chain(() ->
                        tell(List.of(learner.published(), enrolment.confirmed(), notices.welcome(enrolment, course))))
                .replaceWith(new Joined(enrolment, learner, true));
    }

    private Uni<Void> withdraw(Enrolment enrolment, Course course) {
        Instant now = now();
        return tell(List.of(enrolment.withdraw(now), notices.goodbye(enrolment, course, now)));
    }

    private Uni<Void> tell(List<? extends Fact> facts) {
        return getSession().chain(session -> outbox.append(session, facts));
    }

    private Uni<@Nullable Enrolment> open(UUID learner, String course) {
        return find("learner = ?1 and course = ?2 and withdrawnAt is null", learner, course)
                .firstResult();
    }

    /** As PostgreSQL keeps it, so that the event and the row say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
