package org.ensemble.session.registration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ensemble.platform.event.Reads;
import org.ensemble.platform.inbox.PgInbox;
import org.ensemble.platform.inbox.Reading;
import org.ensemble.platform.inbox.Received;
import org.ensemble.session.seat.Newcomers;
import org.jspecify.annotations.Nullable;

/** A projection of courses, learners and members. Nothing but upserts: it is rebuilt by emptying its tables and reading anew. */
@ApplicationScoped
class Registration {
    private static final String COURSE =
            """
            insert into course (id, title_en, title_fr, starts_on, ends_on) values ($1, $2, $3, $4, $5)
            on conflict (id) do update
            set title_en = excluded.title_en, title_fr = excluded.title_fr, starts_on = excluded.starts_on, ends_on = excluded.ends_on""";
    private static final String LEARNER =
            """
            insert into learner (id, display_name, language, zone, path) values ($1, $2, $3, $4, $5)
            on conflict (id) do update
            set display_name = excluded.display_name, language = excluded.language, zone = excluded.zone, path = excluded.path""";
    private static final String JOINED =
            """
            insert into member (learner, course, enrolment, since, sequence) values ($1, $2, $3, $4, $5)
            on conflict (learner, course) do update
            set enrolment = excluded.enrolment, since = excluded.since, left_at = null, sequence = excluded.sequence
            where member.sequence < excluded.sequence""";

    private final Reading<SqlConnection> reading = Reading.<SqlConnection>named("registration")
            .on(CoursePublished.class, this::course)
            .onRuns(LearnerPublished.class, this::learners)
            .onRuns(EnrolmentConfirmed.class, this::joined)
            .on(EnrolmentWithdrawn.class, (tx, event) -> Members.leave(tx, event.data(), event.sequence()));
    private final PgInbox inbox;
    private final Newcomers newcomers;

    Registration(PgInbox inbox, Newcomers newcomers) {
        this.inbox = inbox;
        this.newcomers = newcomers;
    }

    @Incoming("registration")
    Uni<Void> take(ConsumerRecords<String, String> batch) {
        return inbox.take(batch, reading).invoke(newcomers::look);
    }

    private Uni<Void> course(SqlConnection tx, Received<CoursePublished> event) {
        var course = event.data();
        return tx.preparedQuery(COURSE)
                .execute(Tuple.of(
                        course.course(), course.titleEn(), course.titleFr(), course.startsOn(), course.endsOn()))
                .replaceWithVoid();
    }

    private Uni<Void> learners(SqlConnection tx, List<Received<LearnerPublished>> events) {
        return tx.preparedQuery(LEARNER)
                .executeBatch(events.stream().map(Registration::learner).toList())
                .replaceWithVoid();
    }

    private static Tuple learner(Received<LearnerPublished> event) {
        var learner = event.data();
        return Tuple.of(learner.learner(), learner.displayName(), learner.language(), learner.zone(), learner.path());
    }

    private Uni<Void> joined(SqlConnection tx, List<Received<EnrolmentConfirmed>> events) {
        return tx.preparedQuery(JOINED)
                .executeBatch(events.stream().map(Registration::joined).toList())
                .replaceWithVoid();
    }

    private static Tuple joined(Received<EnrolmentConfirmed> event) {
        var joined = event.data();
        return Tuple.of(
                joined.learner(),
                joined.course(),
                joined.enrolment(),
                joined.at().atOffset(ZoneOffset.UTC),
                event.sequence());
    }

    @Reads("ensemble.registration.course.published.v1")
    record CoursePublished(String course, String titleEn, String titleFr, LocalDate startsOn, LocalDate endsOn) {}

    @Reads("ensemble.registration.learner.published.v1")
    record LearnerPublished(UUID learner, String displayName, String language, String zone, @Nullable String path) {}

    @Reads("ensemble.registration.enrolment.confirmed.v1")
    record EnrolmentConfirmed(UUID enrolment, UUID learner, String course, Instant at) {}
}
