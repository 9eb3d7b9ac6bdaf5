package org.ensemble.session.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ensemble.session.World.eventually;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.Topic;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.ensemble.session.registration.Registration.CoursePublished;
import org.ensemble.session.registration.Registration.EnrolmentConfirmed;
import org.ensemble.session.registration.Registration.LearnerPublished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RegistrationTest {
    private static final String CONFIRMED = "ensemble.registration.enrolment.confirmed.v1";
    private static final String WITHDRAWN = "ensemble.registration.enrolment.withdrawn.v1";
    private static final Path PRODUCER = Path.of("../registration-service/src/test/resources/events");

    private final Topic enrolments = new Topic("registration.enrolment");
    private final Topic learners = new Topic("registration.learner");
    private final Topic courses = new Topic("registration.course");

    @Inject
    World world;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void topics() {
        List.of(enrolments, learners, courses).forEach(Topic::made);
    }

    @Test
    void whatTheProducerApprovedIsUnderstood() throws Exception {
        if (!Files.isDirectory(PRODUCER)) {
            return;
        }
        assertThat(approved("ensemble.registration.course.published.v1", CoursePublished.class)
                        .course())
                .isEqualTo("learn4pe");
        assertThat(approved("ensemble.registration.learner.published.v1", LearnerPublished.class)
                        .zone())
                .isEqualTo("America/St_Johns");
        assertThat(approved(CONFIRMED, EnrolmentConfirmed.class).enrolment()).isNotNull();
        assertThat(approved(WITHDRAWN, EnrolmentWithdrawn.class).course()).isEqualTo("learn4pe");
    }

    @Test
    void joinedASecondAgoIsWaitedFor() throws Exception {
        UUID session = world.session(1);
        UUID learner = UUID.randomUUID();
        var answer = CompletableFuture.supplyAsync(() -> put(session, learner));
        Thread.sleep(400);
        joined(learner, UUID.randomUUID(), world.courseOf(session), 1);
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void whoNeverJoinedIsToldAfterTwoSeconds() {
        UUID session = world.session(1);
        given().auth()
                .oauth2(Tokens.learner(UUID.randomUUID()))
                .put("/api/sessions/" + session + "/seat")
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("enrolment-not-known"));
    }

    @Test
    void eventsThatComeTwiceLateOrBrokenDoNoHarm() {
        UUID learner = UUID.randomUUID();
        UUID enrolment = UUID.randomUUID();
        UUID id = joined(learner, enrolment, "late", 2);
        enrolments.send(id, CONFIRMED, learner.toString(), 2, confirmed(learner, enrolment, "late"));
        enrolments.send(WITHDRAWN, learner.toString(), 1, withdrawn(learner, enrolment, "late"));
        enrolments.send(CONFIRMED, learner.toString(), 3, "{\"learner\": 7");
        enrolments.send(CONFIRMED, learner.toString(), 4, "{\"learner\":\"no uuid\",\"course\":\"late\"}");
        enrolments.send("ensemble.registration.enrolment.pondered.v1", learner.toString(), 5, "{}");
        enrolments.send(new ProducerRecord<>("registration.enrolment", learner.toString(), "no headers"));
        joined(learner, UUID.randomUUID(), "after", 6);

        eventually(() -> world.number("select count(*) from member where learner = ?", learner) == 2);
        assertThat(world.text(
                        "select coalesce(left_at::text, 'member') from member where learner = ? and course = 'late'",
                        learner))
                .isEqualTo("member");
        // Each consumer sets aside what it can't read.
        assertThat(new Topic("session.dead-letter")
                        .read(3, record -> learner.toString().equals(record.key())))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void leavingTheCourseFreesAllItsSeatsAndLetsTheNextIn() {
        String course = "course-" + UUID.randomUUID();
        UUID first = world.session(1, course, Duration.ofDays(1));
        UUID second = world.session(1, course, Duration.ofDays(8));
        UUID third = world.session(1, course, Duration.ofDays(15));
        UUID leaver = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID enrolment = UUID.randomUUID();
        joined(leaver, enrolment, course, 1);
        joined(other, UUID.randomUUID(), course, 1);
        eventually(() -> world.number("select count(*) from member where course = ?", course) == 2);
        assertThat(List.of(put(first, leaver), put(first, other), put(second, other), put(second, leaver)))
                .containsOnly(200);

        enrolments.send(WITHDRAWN, leaver.toString(), 2, withdrawn(leaver, enrolment, course));

        eventually(() ->
                world.number("select count(*) from seat where learner = ? and reason = 'withdrawn'", leaver) == 2);
        assertThat(world.texts(
                        "select state from seat where learner = ? and state <> 'released' order by session", other))
                .containsOnly("confirmed")
                .hasSize(2);
        assertThat(world.numbers(first)).containsEntry("taken", 1L).containsEntry("waiting", 0L);
        assertThat(world.numbers(second)).containsEntry("taken", 1L).containsEntry("waiting", 0L);
        assertThat(put(third, leaver)).isEqualTo(409);
        var told = new Topic("session.seat").read(4, record -> record.key().equals(first.toString()));
        assertThat(told)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly(
                        "ensemble.session.seat.confirmed.v1",
                        "ensemble.session.seat.waitlisted.v1",
                        "ensemble.session.seat.released.v1",
                        "ensemble.session.seat.promoted.v1");
    }

    @Test
    void whoLeftAndJoinedAgainGetsANewSeatOnceTheFormerIsFree() {
        UUID session = world.session(1);
        String course = world.courseOf(session);
        UUID learner = UUID.randomUUID();
        UUID former = UUID.randomUUID();
        joined(learner, former, course, 1);
        eventually(() -> world.number("select count(*) from member where learner = ?", learner) == 1);
        assertThat(put(session, learner)).isEqualTo(200);

        // The projection has read the leaving and the joining, the reaction neither.
        world.run(
                "update member set enrolment = gen_random_uuid(), since = now(), sequence = 3 where learner = ?",
                learner);
        given().auth()
                .oauth2(Tokens.learner(learner))
                .put("/api/sessions/" + session + "/seat")
                .then()
                .statusCode(409)
                .body("code", equalTo("enrolment-not-known"));

        enrolments.send(WITHDRAWN, learner.toString(), 2, withdrawn(learner, former, course));
        eventually(() -> put(session, learner) == 200);
        assertThat(world.texts("select seq || ' ' || state from seat where session = ? order by seq", session))
                .containsExactly("1 released", "2 confirmed");
    }

    @Test
    void whoWaitsForTheFormerSeatToBeFreeIsWokenThen() throws Exception {
        UUID session = world.session(1);
        UUID learner = world.member(session);
        assertThat(put(session, learner)).isEqualTo(200);
        world.run("update member set enrolment = gen_random_uuid() where learner = ?", learner);
        var answer = CompletableFuture.supplyAsync(() -> put(session, learner));
        Thread.sleep(500);
        world.run(
                """
                with freed as (
                    update seat set state = 'released', released_at = now(), reason = 'withdrawn' where session = ?
                    returning session)
                update live_session set taken = 0 from freed where id = freed.session""",
                session);
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void aLearnersNameAndZoneAreKept() {
        UUID learner = UUID.randomUUID();
        learners.send(
                "ensemble.registration.learner.published.v1",
                learner.toString(),
                1,
                """
                {"learner":"%s","displayName":"Amélie 🌊","language":"fr","zone":"America/St_Johns","path":"supporter",
                 "organization":null,"order":null,"somethingNew":1}"""
                        .formatted(learner));
        eventually(() ->
                !world.texts("select zone from learner where id = ?", learner).isEmpty());
        assertThat(world.text("select display_name from learner where id = ?", learner))
                .isEqualTo("Amélie 🌊");
    }

    private <T> T approved(String type, Class<T> form) throws Exception {
        return json.readerFor(form)
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(PRODUCER.resolve(type + ".json").toFile());
    }

    private UUID joined(UUID learner, UUID enrolment, String course, long sequence) {
        return enrolments.send(CONFIRMED, learner.toString(), sequence, confirmed(learner, enrolment, course));
    }

    private static String confirmed(UUID learner, UUID enrolment, String course) {
        return """
                {"enrolment":"%s","learner":"%s","course":"%s","at":"2026-11-21T18:30:00.1Z"}"""
                .formatted(enrolment, learner, course);
    }

    private static String withdrawn(UUID learner, UUID enrolment, String course) {
        return confirmed(learner, enrolment, course);
    }

    private static int put(UUID session, UUID learner) {
        return given().auth()
                .oauth2(Tokens.learner(learner))
                .put("/api/sessions/" + session + "/seat")
                .statusCode();
    }
}
