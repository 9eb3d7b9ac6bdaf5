package org.ensemble.session.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edit may change: a session is moved to the future only, not once it has begun, and has a twin that fits. */
@ServiceTest
class SessionEditTest {
    private static final UUID FACILITATOR = UUID.randomUUID();
    private static final String CANCEL = "update live_session set cancelled_at = now() where id = ?";

    @Inject
    World world;

    @Test
    void aSessionIsMovedToTheFutureOnly() {
        UUID session = world.session(5);
        Instant now = Instant.now();
        edit(session, times(read(session), now.minusSeconds(60)))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("startsAt")));
        edit(session, times(read(session), now.plusSeconds(7200))).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatHasBegunOrWasCancelledIsMendedButNotMoved(boolean cancelled) {
        UUID session = world.session(5, "course-" + UUID.randomUUID(), Duration.ofMinutes(cancelled ? 600 : -10));
        if (cancelled) {
            world.run(CANCEL, session);
        }
        JsonObject moved = times(read(session), Instant.now().plus(Duration.ofDays(2)))
                .put("zone", "America/Halifax")
                .put("week", 2);
        edit(session, moved).statusCode(400).body("errors.field", hasItems("startsAt", "endsAt", "zone", "week"));
        edit(session, read(session).put("titleEn", "Mended").put("joinLink", "https://live.example/other"))
                .statusCode(200)
                .body("titleEn", equalTo("Mended"));
    }

    @Test
    void aTwinIsOfTheSameCourseAndWeekInTheOtherLanguageAndNotItself() {
        String course = "course-" + UUID.randomUUID();
        UUID session = world.session(5, course, Duration.ofDays(1));
        twin(session, session).statusCode(400);
        twin(session, french("course-" + UUID.randomUUID(), 1)).statusCode(400);
        twin(session, french(course, 2)).statusCode(400);
        twin(session, world.session(5, course, Duration.ofDays(1)))
                .statusCode(400)
                .body("errors.field", hasItem("twin"));
        UUID fits = french(course, 1);
        twin(session, fits).statusCode(200).body("twin", equalTo(fits.toString()));
        assertThat(world.text("select twin from live_session where id = ?", fits))
                .isEqualTo(session.toString());
        edit(session, read(session).put("week", 2)).statusCode(400).body("errors.field", hasItem("twin"));
    }

    private ValidatableResponse twin(UUID session, UUID twin) {
        return edit(session, read(session).put("twin", twin.toString()));
    }

    private UUID french(String course, int week) {
        UUID session = world.session(5, course, Duration.ofDays(2));
        world.run("update live_session set language = 'fr', week = ? where id = ?", week, session);
        return session;
    }

    private static JsonObject times(JsonObject plan, Instant starts) {
        return plan.put("startsAt", starts.toString())
                .put("endsAt", starts.plusSeconds(3600).toString());
    }

    /** The plan as it stands, without what an edit doesn't take. */
    private JsonObject read(UUID session) {
        JsonObject plan =
                new JsonObject(team().get("/api/admin/sessions/" + session).asString());
        plan.fieldNames().retainAll(SessionApiTest.plan().put("twin", "").fieldNames());
        return plan;
    }

    private ValidatableResponse edit(UUID session, JsonObject plan) {
        String version = world.text("select version from live_session where id = ?", session);
        return team().header("If-Match", "\"" + version + "\"")
                .body(plan.encode())
                .put("/api/admin/sessions/" + session)
                .then();
    }

    private static RequestSpecification team() {
        return given().auth().oauth2(Tokens.facilitator(FACILITATOR)).contentType(ContentType.JSON);
    }
}
