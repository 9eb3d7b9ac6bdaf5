package org.ensemble.session.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.Topic;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Tell me when it opens", from the click to the notice. */
@ServiceTest
class CallTest {
    private static final int MORE_THAN_A_STEP = 260;

    @Inject
    World world;

    @Inject
    Calls calls;

    private UUID session;
    private UUID me;

    @BeforeEach
    void announced() {
        session = world.session(5);
        me = world.member(session);
        world.run(
                "update live_session set booking = 'announced', opens_at = now() + interval '1 day' where id = ?",
                session);
    }

    @Test
    void whoCalledIsToldOnceWhenBookingOpens() {
        call(me).then().statusCode(204);
        call(me).then().statusCode(204);
        as(me).get("/api/sessions/" + session)
                .then()
                .body("state", equalTo("announced"))
                .body("booking", equalTo("announced"))
                .body("called", equalTo(true))
                .body("mine", equalTo(null));
        answerEightTimesAtOnce();
        assertThat(waiting()).as("nobody is told before").isEqualTo(1);

        world.run("update live_session set booking = 'open' where id = ?", session);
        answerEightTimesAtOnce();
        assertThat(waiting()).isZero();
        JsonObject notice = notice(me);
        assertThat(notice.getString("kind")).isEqualTo("booking-opened");
        assertThat(notice.getString("textEn")).contains("Reasons to engage").contains("in line");
        assertThat(notice.getString("textFr")).contains("Mobiliser ou non").contains("liste d’attente");
        assertThat(notice.getString("path")).isEqualTo("/sessions/" + session);
    }

    @Test
    void aCrowdIsToldStepByStepEachOnce() {
        List<UUID> crowd = world.members(session, MORE_THAN_A_STEP);
        world.run(
                "insert into opening_call (session, learner, asked_at) select ?, l, now() from unnest(?::uuid[]) l",
                session,
                crowd.toArray(UUID[]::new));
        world.run("update live_session set booking = 'open' where id = ?", session);
        answerEightTimesAtOnce();
        assertThat(waiting()).isZero();
        assertThat(new Topic("session.notice")
                        .read(MORE_THAN_A_STEP, record -> record.value().contains(session.toString())))
                .extracting(record -> UUID.fromString(record.key()))
                .containsExactlyInAnyOrderElementsOf(crowd);
    }

    @Test
    void whoCalledHearsOfACancellationToo() {
        call(me).then().statusCode(204);
        as(UUID.randomUUID(), true)
                .post("/api/admin/sessions/" + session + "/cancel")
                .then()
                .statusCode(200);
        answerEightTimesAtOnce();
        assertThat(notice(me).getString("kind")).isEqualTo("session-cancelled");
        call(me).then().statusCode(409).body("code", equalTo("session-cancelled"));
    }

    @Test
    void whoThoughtBetterOfItIsNotTold() {
        call(me).then().statusCode(204);
        as(me).delete("/api/sessions/" + session + "/call").then().statusCode(204);
        assertThat(waiting()).isZero();
    }

    @Test
    void aCallThatNobodyCanAnswerIsDroppedWhenTheSessionBegins() {
        call(me).then().statusCode(204);
        world.run("update live_session set booking = 'closed', starts_at = now() where id = ?", session);
        answerEightTimesAtOnce();
        assertThat(waiting()).isZero();
        assertThat(world.number("select count(*) from outbox where key = ?", me.toString()))
                .isZero();
    }

    @Test
    void onlyMembersOfTheCourseCall() {
        given().put("/api/sessions/" + session + "/call").then().statusCode(401);
        call(UUID.randomUUID()).then().statusCode(409).body("code", equalTo("enrolment-not-known"));
        as(me).put("/api/sessions/" + UUID.randomUUID() + "/call").then().statusCode(404);
    }

    @Test
    void whereBookingIsOpenThereIsNothingToCallFor() {
        world.run("update live_session set opens_at = now() where id = ?", session);
        call(me).then().statusCode(204);
        assertThat(waiting()).isZero();
    }

    @Test
    void theButtonChangesInBothLanguages() {
        page("en", "")
                .contains("Booking opens")
                .contains("Tell me when it opens")
                .doesNotContain("Take a seat");
        page("fr", "").contains("Les réservations ouvrent le").contains("Me prévenir à l’ouverture");
        String answer = as(me).header("HX-Request", "true")
                .post("/fr/sessions/" + session + "/call")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains("Nous vous écrirons").contains("Ne pas me prévenir");
        assertThat(answer).as("a card in a list names its session").contains("<h3>");
        assertThat(as(me).headers(
                                "HX-Request",
                                "true",
                                "HX-Current-URL",
                                "http://localhost/fr/sessions/" + session + "?x=1")
                        .post("/fr/sessions/" + session + "/call")
                        .asString())
                .as("on its own page the title stands above it")
                .doesNotContain("<h3>");
        page("en", "").contains("We will write to you").contains("Don’t tell me");
        as(me).redirects()
                .follow(false)
                .post("/en/sessions/" + session + "/call/drop")
                .then()
                .statusCode(303);
        page("en", "").contains("Tell me when it opens");
    }

    private org.assertj.core.api.AbstractStringAssert<?> page(String language, String rest) {
        return assertThat(as(me).get("/" + language + "/sessions/" + session + rest)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private io.restassured.response.Response call(UUID learner) {
        return as(learner).put("/api/sessions/" + session + "/call");
    }

    private static RequestSpecification as(UUID learner) {
        return as(learner, false);
    }

    private static RequestSpecification as(UUID who, boolean team) {
        return given().auth().oauth2(team ? Tokens.facilitator(who) : Tokens.learner(who));
    }

    private long waiting() {
        return world.number("select count(*) from opening_call where session = ?", session);
    }

    private JsonObject notice(UUID learner) {
        return new JsonObject(new Topic("session.notice")
                .read(1, record -> record.key().equals(learner.toString()))
                .get(0)
                .value());
    }

    private void answerEightTimesAtOnce() {
        List<Uni<Void>> looks = Stream.generate(calls::answer).limit(8).toList();
        Uni.join().all(looks).andFailFast().await().atMost(Duration.ofSeconds(30));
    }
}
