package org.ensemble.session.seat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ensemble.session.seat.SeatApiTest.as;
import static org.ensemble.session.seat.SeatApiTest.seat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody can see where they stand and by which rule, and facilitators see the same. */
@ServiceTest
class WhyTest {
    @Inject
    World world;

    @Test
    void theLineIsExplainedWithItsNumbers() {
        UUID session = world.session(1);
        UUID seated = booked(session);
        booked(session);
        UUID third = booked(session);

        why(session, third)
                .body("rule", equalTo("in-order-of-arrival"))
                .body("place", equalTo(2))
                .body("ahead", equalTo(1))
                .body("capacity", equalTo(1))
                .body("free", equalTo(0))
                .body("waiting", equalTo(2))
                .body("askedAt", notNullValue())
                .body("since", nullValue());
        why(session, seated).body("rule", equalTo("has-seat")).body("place", nullValue());
        whyOf(session, third).body("why.rule", equalTo("in-order-of-arrival")).body("why.place", equalTo(2));
    }

    @Test
    void whoHasNothingIsToldWhyToo() {
        UUID session = world.session(1);
        UUID learner = booked(session);
        as(learner).delete(seat(session)).then().statusCode(200);

        why(session, learner).body("rule", equalTo("given-back")).body("since", notNullValue());
        whyOf(session, world.member(session)).body("why.rule", equalTo("never-asked"));
        whyOf(session, UUID.randomUUID()).body("why.rule", equalTo("not-in-the-course"));
        as(learner)
                .get("/api/sessions/" + UUID.randomUUID() + "/seat/why")
                .then()
                .statusCode(404);
    }

    @Test
    void onceItHasBegunNobodyGetsInAnyMore() {
        UUID session = world.session(1);
        booked(session);
        UUID waits = booked(session);
        world.run("update live_session set starts_at = now() - interval '1 minute' where id = ?", session);

        why(session, waits).body("rule", equalTo("session-started")).body("place", equalTo(1));
    }

    @Test
    void aFreeSeatBesideALineIsBeingGivenOut() {
        UUID session = world.session(1, "course-" + UUID.randomUUID(), Duration.ofDays(1));
        booked(session);
        UUID waits = booked(session);
        world.run("update live_session set capacity = 2 where id = ?", session);

        why(session, waits).body("rule", equalTo("being-let-in")).body("free", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Why am I waiting?, 1 person is ahead, who asked earlier goes first",
        "fr, Pourquoi suis‑je en attente\u00a0?, 1\u00a0personne devant, qui a demandé plus tôt passe avant"
    })
    void thePageSaysItInBothLanguages(String language, String question, String ahead, String rule) {
        UUID session = world.session(1);
        booked(session);
        booked(session);
        UUID third = booked(session);

        assertThat(page(Tokens.learner(third), "/" + language + "/sessions/" + session + "/seat/why"))
                .contains("<h1>" + question + "</h1>", ahead, rule);
        assertThat(page(Tokens.learner(third), "/" + language + "/sessions/" + session))
                .contains("/" + language + "/sessions/" + session + "/seat/why");
        String team = Tokens.facilitator(UUID.randomUUID());
        assertThat(page(team, "/" + language + "/admin/sessions/" + session + "/seats/" + third))
                .contains(ahead, rule);
        assertThat(page(team, "/" + language + "/admin/sessions/" + session))
                .contains("/" + language + "/admin/sessions/" + session + "/seats/" + third);
    }

    private UUID booked(UUID session) {
        UUID learner = world.member(session);
        as(learner).put(seat(session)).then().statusCode(200);
        return learner;
    }

    private static ValidatableResponse why(UUID session, UUID learner) {
        return as(learner).get(seat(session) + "/why").then().statusCode(200);
    }

    private static ValidatableResponse whyOf(UUID session, UUID learner) {
        return given().auth()
                .oauth2(Tokens.facilitator(UUID.randomUUID()))
                .get("/api/admin/sessions/" + session + "/seats/" + learner)
                .then()
                .statusCode(200);
    }

    private static String page(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
