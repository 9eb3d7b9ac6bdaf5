package org.ensemble.session.room;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.Topic;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RoomApiTest {
    private static final UUID FACILITATOR = UUID.randomUUID();

    @Inject
    World world;

    @Test
    void raisingLetsInAsManyAsThePreviewSaid() {
        UUID session = full(2, 7);
        team().get(admin(session) + "/capacity/preview?capacity=4")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("waiting", equalTo(5))
                .body("getIn", equalTo(2))
                .body("stillWait", equalTo(3));
        capacity(session, "{\"capacity\":4}")
                .statusCode(200)
                .body("capacity", equalTo(4))
                .body("taken", equalTo(4))
                .body("waiting", equalTo(3))
                .body("promoted", equalTo(2));
        capacity(session, "{\"capacity\":4}").statusCode(200).body("promoted", equalTo(0));
        assertThat(world.texts("select what from act where subject = ?", session.toString()))
                .containsExactly("capacity-raised");
        assertThat(new Topic("session.capacity").read(1, record -> record.key().equals(session.toString())))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).contains("\"from\":2", "\"to\":4"));
    }

    @Test
    void loweringBelowThoseSeatedNamesTheLowest() {
        UUID session = full(5, 3);
        capacity(session, "{\"capacity\":2}")
                .statusCode(409)
                .body("code", equalTo("capacity-below-taken"))
                .body("lowest", equalTo(3));
        team().get(admin(session) + "/capacity/preview?capacity=2")
                .then()
                .statusCode(409)
                .body("lowest", equalTo(3));
        capacity(session, "{\"capacity\":3}").statusCode(200).body("capacity", equalTo(3));
    }

    @Test
    void nobodyRaisesBeyondWhatTheRoomHolds() {
        UUID session = full(2, 7);
        world.run("update live_session set room_limit = 4 where id = ?", session);
        capacity(session, "{\"capacity\":5}")
                .statusCode(409)
                .body("code", equalTo("capacity-beyond-room"))
                .body("limit", equalTo(4));
        team().get(admin(session) + "/capacity/preview?capacity=5")
                .then()
                .statusCode(409)
                .body("limit", equalTo(4));
        capacity(session, "{\"capacity\":4}")
                .statusCode(200)
                .body("taken", equalTo(4))
                .body("waiting", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"capacity\":0}",
                "{\"capacity\":-5}",
                "{\"capacity\":100001}",
                "{\"capacity\":99999999999}",
                "{\"capacity\":3.5}",
                "{\"capacity\":\"3\"}",
                "{\"capacity\":null}",
                "{\"capacity\":[]}",
                "{}",
                "{\"capacity\":3,\"more\":1}",
                "capacity=3",
                "",
                "null",
                "[]"
            })
    void aBadCapacityIsRefused(String body) {
        UUID session = world.session(5);
        capacity(session, body).statusCode(400);
        assertThat(world.number("select capacity from live_session where id = ?", session))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100001", "99999999999999", "x", "", "3.5"})
    void aBadPreviewIsRefused(String capacity) {
        team().queryParam("capacity", capacity)
                .get(admin(world.session(5)) + "/capacity/preview")
                .then()
                .statusCode(400)
                .body("code", equalTo("capacity-out-of-range"));
    }

    @Test
    void closedBookingRefusesTheNewAndStillPromotes() {
        UUID session = full(1, 2);
        UUID late = world.member(session);
        team().contentType(ContentType.JSON)
                .body("{\"open\":false}")
                .put(admin(session) + "/booking")
                .then()
                .statusCode(200)
                .body("open", equalTo(false));
        learner(late).put(seat(session)).then().statusCode(409).body("code", equalTo("booking-closed"));
        String first = world.text("select learner from seat where session = ? and seq = 1", session);
        learner(UUID.fromString(first))
                .delete(seat(session))
                .then()
                .statusCode(200)
                .body("state", equalTo("released"));
        assertThat(world.numbers(session)).containsEntry("taken", 1L).containsEntry("waiting", 0L);
    }

    @Test
    void cancellingTellsEveryoneOnce() {
        UUID session = full(1, 3);
        List<String> everyone = world.texts("select learner from seat where session = ?", session);
        team().post(admin(session) + "/cancel")
                .then()
                .statusCode(200)
                .body("taken", equalTo(0))
                .body("waiting", equalTo(0));
        team().post(admin(session) + "/cancel").then().statusCode(200);
        var notices = new Topic("session.notice").read(6, record -> everyone.contains(record.key()));
        assertThat(notices)
                .filteredOn(record -> record.value().contains("session-cancelled"))
                .hasSize(3);
        assertThat(world.numbers(session)).containsValues(0L).doesNotContainValue(1L);
        learner(UUID.randomUUID()).put(seat(session)).then().statusCode(409).body("code", equalTo("session-cancelled"));
        capacity(session, "{\"capacity\":9}").statusCode(409).body("code", equalTo("session-cancelled"));
    }

    @Test
    void aSessionThatHasBegunIsSettled() {
        UUID session = world.session(5, "past", Duration.ofMinutes(-5));
        capacity(session, "{\"capacity\":9}").statusCode(409).body("code", equalTo("session-started"));
        learner(UUID.randomUUID()).put(seat(session)).then().statusCode(409).body("code", equalTo("session-started"));
    }

    /** Services remember whose a verified token is; that must not make another one, or the same one later, good. */
    @Test
    void anAcceptedTokenIsGoodAsItIsAndUntilItEnds() {
        String preview = admin(world.session(5)) + "/capacity/preview?capacity=9";
        String shortly = Tokens.token(FACILITATOR, "en", 3, "facilitator");
        given().auth().oauth2(shortly).get(preview).then().statusCode(200);

        String claims = shortly.substring(0, shortly.lastIndexOf('.'));
        String signature = Tokens.facilitator(FACILITATOR);
        given().auth()
                .oauth2(claims + signature.substring(signature.lastIndexOf('.')))
                .get(preview)
                .then()
                .statusCode(401);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().auth().oauth2(shortly).get(preview).then().statusCode(401));
    }

    @Test
    void seatsAreListedInOrderPageByPage() {
        UUID session = full(2, 5);
        team().get(admin(session) + "/seats?limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("next", equalTo(3))
                .body("items[2].state", equalTo("waiting"));
        team().get(admin(session) + "/seats?limit=3&after=3")
                .then()
                .body("items.seq", equalTo(List.of(4, 5)))
                .body("next", nullValue());
    }

    @Test
    void whatWasDoneIsListedNewestFirst() {
        UUID session = world.session(2);
        capacity(session, "{\"capacity\":4}").statusCode(200);
        capacity(session, "{\"capacity\":3}").statusCode(200);
        team().post(admin(session) + "/cancel").then().statusCode(200);
        String next = team().get(admin(session) + "/acts?limit=2")
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("session-cancelled", "capacity-lowered")))
                .body("items[0].who", equalTo(FACILITATOR.toString()))
                .body("items[0].at", notNullValue())
                .body("items[1].detail.to", equalTo(3))
                .extract()
                .path("next");
        team().get(admin(session) + "/acts?limit=2&after=" + next)
                .then()
                .body("items.what", equalTo(List.of("capacity-raised")))
                .body("next", nullValue());
        team().get(admin(UUID.randomUUID()) + "/acts").then().statusCode(404);
    }

    @Test
    void onlyFacilitatorsMayAndTokensMustBeGenuine() {
        UUID session = world.session(5);
        String preview = admin(session) + "/capacity/preview?capacity=9";
        given().get(preview).then().statusCode(401).body("code", equalTo("not-signed-in"));
        learner(UUID.randomUUID()).get(preview).then().statusCode(403).body("code", equalTo("role-missing"));
        given().auth()
                .oauth2(Tokens.operator(UUID.randomUUID()))
                .get(preview)
                .then()
                .statusCode(403);
        for (String bad : List.of(
                Tokens.expired(FACILITATOR),
                Tokens.forged(FACILITATOR),
                Tokens.foreignAudience(FACILITATOR),
                "nonsense")) {
            given().auth().oauth2(bad).get(preview).then().statusCode(401);
            given().auth().oauth2(bad).put(seat(session)).then().statusCode(401);
        }
        team().get(admin(UUID.randomUUID()) + "/seats")
                .then()
                .statusCode(404)
                .body("code", equalTo("session-not-known"));
        team().get("/api/admin/sessions/not-a-uuid/seats").then().statusCode(404);
    }

    private UUID full(int capacity, int asking) {
        UUID session = world.session(capacity);
        world.members(session, asking)
                .forEach(one -> learner(one).put(seat(session)).then().statusCode(200));
        return session;
    }

    private static io.restassured.response.ValidatableResponse capacity(UUID session, String body) {
        return team().contentType(ContentType.JSON)
                .body(body)
                .put(admin(session) + "/capacity")
                .then();
    }

    private static RequestSpecification team() {
        return given().auth().oauth2(Tokens.facilitator(FACILITATOR));
    }

    private static RequestSpecification learner(UUID id) {
        return given().auth().oauth2(Tokens.learner(id));
    }

    private static String admin(UUID session) {
        return "/api/admin/sessions/" + session;
    }

    private static String seat(UUID session) {
        return "/api/sessions/" + session + "/seat";
    }
}
