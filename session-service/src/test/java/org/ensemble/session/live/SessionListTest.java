package org.ensemble.session.live;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

@ServiceTest
class SessionListTest {
    @Inject
    World world;

    @Test
    void aCoursesSessionsAreListedPageByPageInOrderOfTheirStart() {
        String course = "course-" + UUID.randomUUID();
        String third = world.session(1, course, Duration.ofDays(3)).toString();
        String first = world.session(1, course, Duration.ofDays(-1)).toString();
        String second = world.session(1, course, Duration.ofDays(2)).toString();
        team().get("/api/admin/sessions?limit=2&course=" + course)
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("next", equalTo(second));
        team().get("/api/admin/sessions?limit=1&after=" + second + "&course=" + course)
                .then()
                .body("items.id", contains(third))
                .body("next", nullValue());
        team().get("/api/admin/sessions?limit=1000000").then().statusCode(200).body("items.size()", notNullValue());
    }

    @Test
    void aSessionIsReadWithItsNumbersAndStates() {
        UUID session = world.session(1);
        world.members(session, 3)
                .forEach(one -> given().auth().oauth2(Tokens.learner(one)).put("/api/sessions/" + session + "/seat"));
        world.run(
                "update live_session set booking = 'closed', cancelled_at = now(), version = 7 where id = ?", session);

        String item = "items[0].";
        var listed = team().get("/api/admin/sessions?course=" + world.courseOf(session))
                .then();
        var read = team().get("/api/admin/sessions/" + session)
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("joinLink", equalTo("https://live.example/room"))
                .body("descriptionFr", equalTo("Au sujet"));
        listed.body(item + "descriptionFr", nullValue());
        for (var answer : Map.of(item, listed, "", read).entrySet()) {
            String at = answer.getKey();
            answer.getValue()
                    .body(at + "id", equalTo(session.toString()))
                    .body(at + "course", equalTo(world.courseOf(session)))
                    .body(at + "week", equalTo(1))
                    .body(at + "language", equalTo("en"))
                    .body(at + "titleEn", equalTo("Reasons to engage"))
                    .body(at + "titleFr", equalTo("Mobiliser ou non"))
                    .body(at + "startsAt", notNullValue())
                    .body(at + "endsAt", notNullValue())
                    .body(at + "zone", equalTo("America/Toronto"))
                    .body(at + "twin", nullValue())
                    .body(at + "capacity", equalTo(1))
                    .body(at + "taken", equalTo(1))
                    .body(at + "waiting", equalTo(2))
                    .body(at + "booking", equalTo("closed"))
                    .body(at + "cancelledAt", notNullValue())
                    .body(at + "version", equalTo(7));
        }
    }

    @Test
    void onlyFacilitatorsReadThem() {
        UUID session = world.session(1);
        for (String path : new String[] {"", "?course=learn4pe", "/" + session, "/" + session + "/acts"}) {
            given().get("/api/admin/sessions" + path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.learner(UUID.randomUUID()))
                    .get("/api/admin/sessions" + path)
                    .then()
                    .statusCode(403);
        }
        team().get("/api/admin/sessions/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static RequestSpecification team() {
        return given().auth().oauth2(Tokens.facilitator(UUID.randomUUID()));
    }
}
