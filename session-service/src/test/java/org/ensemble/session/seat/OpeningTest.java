package org.ensemble.session.seat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

/** Booking opens at its moment, judged under the session's lock. No clock runs in this test: it only tells of it. */
@ServiceTest
class OpeningTest {
    @Inject
    World world;

    @Test
    void nobodyGetsInBeforeAndEverybodyFromTheMomentOn() {
        UUID session = world.session(5);
        UUID early = world.member(session);
        world.run(
                "update live_session set booking = 'announced', opens_at = now() + interval '1500 milliseconds' where id = ?",
                session);
        take(session, early, "en").then().statusCode(409).body("code", equalTo("booking-not-open-yet"));
        take(session, early, "fr").then().body("title", equalTo("Les réservations ne sont pas encore ouvertes"));

        World.eventually(() -> take(session, early, "en").statusCode() == 200);
        assertThat(world.text("select booking from live_session where id = ?", session))
                .isEqualTo("announced");
        assertThat(world.text(
                        "select asked_at >= opens_at from seat join live_session l on l.id = session where session = ?",
                        session))
                .isEqualTo("t");
        given().get("/api/sessions/" + session)
                .then()
                .body("booking", equalTo("open"))
                .body("state", equalTo("open"));
    }

    @Test
    void aFacilitatorMayOpenItBeforeAndCloseItBeforeItOpened() {
        UUID session = world.session(5);
        world.run(
                "update live_session set booking = 'announced', opens_at = now() + interval '1 day' where id = ?",
                session);
        booking(session, false);
        take(session, world.member(session), "en").then().statusCode(409).body("code", equalTo("booking-closed"));
        booking(session, true);
        take(session, world.member(session), "en").then().statusCode(200);
    }

    private static void booking(UUID session, boolean open) {
        given().auth()
                .oauth2(Tokens.facilitator(UUID.randomUUID()))
                .contentType("application/json")
                .body("{\"open\":" + open + "}")
                .put("/api/admin/sessions/" + session + "/booking")
                .then()
                .statusCode(200);
    }

    private static Response take(UUID session, UUID learner, String language) {
        return given().auth()
                .oauth2(Tokens.learner(learner))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", language)
                .put("/api/sessions/" + session + "/seat");
    }
}
