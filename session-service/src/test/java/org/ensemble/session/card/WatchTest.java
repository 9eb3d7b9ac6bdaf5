package org.ensemble.session.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

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

/** The stream for all without a seat. */
@ServiceTest
class WatchTest {
    private static final String STREAM = "https://watch.example/stream";

    @Inject
    World world;

    @ParameterizedTest
    @CsvSource({"10", "-10"})
    void aGuestIsLedToTheStreamFromAQuarterOfAnHourBefore(int minutes) {
        watch("en", streamed(minutes))
                .statusCode(303)
                .header("Location", equalTo(STREAM))
                .header("Cache-Control", containsString("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 20, The stream hasn’t begun yet",
        "fr, 20, La diffusion n’a pas encore commencé",
        "en, -90, This session is over",
        "fr, -90, Cette séance est terminée"
    })
    void beforeAndAfterNobodySeesTheLink(String language, int minutes, String said) {
        watch(language, streamed(minutes))
                .statusCode(200)
                .body(containsString(said))
                .body(not(containsString(STREAM)));
    }

    @ParameterizedTest
    @CsvSource({"en, This session has no stream", "fr, Cette séance n’est pas diffusée"})
    void withoutAStreamThePageSaysWhatComesInstead(String language, String said) {
        UUID session = world.session(5, "course-" + UUID.randomUUID(), Duration.ofMinutes(-10));
        watch(language, session).statusCode(200).body(containsString(said));
    }

    @Test
    void whoHasNoSeatIsOfferedTheStreamAndNeverItsAddress() {
        UUID session = streamed(-10);
        for (String page : new String[] {"/en/sessions/", "/api/sessions/"}) {
            given().auth()
                    .oauth2(Tokens.learner(UUID.randomUUID()))
                    .get(page + session)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(STREAM)));
        }
        given().get("/en/sessions/" + session).then().body(containsString("Watch live"));
        given().get("/fr/sessions/" + session).then().body(containsString("Regarder en direct"));
        given().get("/api/sessions/" + session).then().body("state", equalTo("watch"));
    }

    @Test
    void aCancelledSessionHasNone() {
        UUID session = streamed(5);
        world.run("update live_session set cancelled_at = now() where id = ?", session);
        watch("en", session).statusCode(200).body(not(containsString(STREAM)));
    }

    private UUID streamed(int minutes) {
        UUID session = world.session(1, "course-" + UUID.randomUUID(), Duration.ofMinutes(minutes));
        world.run("update live_session set watch_link = ? where id = ?", STREAM, session);
        return session;
    }

    private static ValidatableResponse watch(String language, UUID session) {
        return given().redirects()
                .follow(false)
                .get("/" + language + "/sessions/" + session + "/watch")
                .then();
    }
}
