package org.ensemble.session.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.Topic;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class SessionApiTest {
    private static final UUID FACILITATOR = UUID.randomUUID();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @Inject
    World world;

    @BeforeEach
    void course() {
        world.course("apicourse");
    }

    @AfterEach
    void rest() {
        threads.shutdown();
    }

    @Test
    void aPlanIsPublishedEditedAndNeverOverwritten() {
        Response made = create(plan());
        made.then().statusCode(201).header("ETag", "\"0\"").body("titleFr", equalTo("Mobiliser"));
        String id = made.path("id");
        String edited = plan().put("titleEn", "Reasons to engage, again").encode();

        edit(id, null, edited).then().statusCode(428).body("code", equalTo("precondition-missing"));
        edit(id, "\"0\"", edited).then().statusCode(200).header("ETag", "\"1\"");
        edit(id, "\"0\"", edited).then().statusCode(412).body("code", equalTo("changed-meanwhile"));
        edit(id, "\"1\"", edited).then().statusCode(200).header("ETag", "\"1\"");

        var events = new Topic("session.session").read(2, record -> record.key().equals(id));
        assertThat(events)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly("ensemble.session.session.scheduled.v1", "ensemble.session.session.changed.v1");
        assertThat(events.get(0).value()).doesNotContain("live.example");
        assertThat(world.texts("select what from act where subject = ? order by id", id))
                .containsExactly("session-scheduled", "session-changed");
        given().get("/api/sessions/" + id)
                .then()
                .statusCode(200)
                .body("free", equalTo(60))
                .body("state", equalTo("open"));
        given().get("/api/sessions?course=apicourse").then().body("items.id", hasItem(id));
    }

    @Test
    void theMomentOfOpeningMovesUntilItHasCome() {
        String opens =
                Instant.ofEpochSecond(Instant.now().getEpochSecond() + 3600).toString();
        String later =
                Instant.ofEpochSecond(Instant.now().getEpochSecond() + 7200).toString();
        String id = create(plan().put("opensAt", opens))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/api/sessions/" + id)
                .then()
                .body("state", equalTo("announced"))
                .body("opensAt", equalTo(opens));
        edit(id, "\"0\"", plan().put("opensAt", later).encode()).then().statusCode(200);
        assertThat(new Topic("session.session")
                        .read(2, record -> record.key().equals(id))
                        .get(1)
                        .value())
                .contains(later);
        edit(id, "\"1\"", plan().encode()).then().statusCode(400).body("errors.field", hasItem("opensAt"));
        world.run("update live_session set booking = 'open' where id = ?", UUID.fromString(id));
        edit(id, "\"1\"", plan().put("opensAt", opens).encode())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("opensAt"));
        edit(id, "\"1\"", plan().put("opensAt", later).put("titleEn", "Mended").encode())
                .then()
                .statusCode(200);
    }

    @Test
    void seatsAndRoomFitEachOther() {
        create(plan().put("roomLimit", 59)).then().statusCode(400).body("errors.field", hasItem("capacity"));
        String id = create(plan().put("roomLimit", 60))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        edit(id, "\"0\"", plan().put("roomLimit", 59).encode())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("roomLimit"));
        edit(id, "\"0\"", plan().put("roomLimit", 300).encode()).then().statusCode(200);
    }

    @Test
    void theSameRequestTwiceMakesOneSession() {
        String key = UUID.randomUUID().toString();
        String first = team().header("Idempotency-Key", key)
                .body(plan().encode())
                .post("/api/admin/sessions")
                .path("id");
        String second = team().header("Idempotency-Key", key)
                .body(plan().encode())
                .post("/api/admin/sessions")
                .path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSameRequestEightTimesAtOnceMakesOneSession() {
        String key = UUID.randomUUID().toString();
        String body = plan().encode();
        var start = new CyclicBarrier(8);
        List<CompletableFuture<Response>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return team().header("Idempotency-Key", key)
                                    .body(body)
                                    .post("/api/admin/sessions");
                        },
                        threads))
                .limit(8)
                .toList();

        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(201);
        assertThat(Set.copyOf(answers.stream()
                        .map(answer -> answer.join().<String>path("id"))
                        .toList()))
                .hasSize(1);
        String id = answers.get(0).join().path("id");
        assertThat(world.number("select last from event_sequence where topic = 'session.session' and key = ?", id))
                .isEqualTo(1);
        assertThat(world.texts("select what from act where subject = ?", id)).containsExactly("session-scheduled");
    }

    @ParameterizedTest
    @CsvSource({
        "titleEn, ''",
        "titleFr, ' '",
        "week, 0",
        "week, 61",
        "language, de",
        "zone, Mars/Olympus",
        "zone, ''",
        "startsAt, 2001-01-01T00:00:00Z",
        "startsAt, 9999-01-01T00:00:00Z",
        "endsAt, 2001-01-01T00:00:00Z",
        "endsAt, 2028-01-01T00:00:00Z",
        "capacity, 0",
        "capacity, -1",
        "capacity, 100001",
        "joinLink, javascript:alert(1)",
        "joinLink, http://plain.example",
        "watchLink, javascript:alert(1)",
        "watchLink, http://plain.example",
        "roomLimit, 0",
        "roomLimit, 100001",
        "opensAt, 2001-01-01T00:00:00Z",
        "opensAt, 2028-01-01T00:00:00Z",
        "twin, 00000000-0000-0000-0000-000000000001",
        "course, nobody-has-heard-of-it",
        "course, ''"
    })
    void aBadFieldIsNamed(String field, String value) {
        JsonObject plan = plan();
        if (value.matches("-?\\d+")) {
            plan.put(field, Integer.parseInt(value));
        } else {
            plan.put(field, value);
        }
        create(plan)
                .then()
                .statusCode(400)
                .body("code", equalTo("input-rejected"))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"titleEn, 10000", "descriptionFr, 10000"})
    void textOfTenThousandCharactersIsRefused(String field, int length) {
        create(plan().put(field, "a".repeat(length))).then().statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void whatIsNoPlanIsRefused() {
        for (String body : new String[] {
            "{",
            "[]",
            "42",
            "\"x\"",
            "",
            "null",
            "{\"unknown\":1}",
            "{\"week\":\"one\"}",
            "{\"startsAt\":\"soon\"}",
            "{\"twin\":\"x\"}"
        }) {
            team().body(body)
                    .post("/api/admin/sessions")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        team().body("x".repeat(2_000_000)).post("/api/admin/sessions").then().statusCode(413);
        given().auth()
                .oauth2(Tokens.facilitator(FACILITATOR))
                .contentType("text/plain")
                .body("x")
                .post("/api/admin/sessions")
                .then()
                .statusCode(415);
        given().auth()
                .oauth2(Tokens.learner(FACILITATOR))
                .contentType(ContentType.JSON)
                .body(plan().encode())
                .post("/api/admin/sessions")
                .then()
                .statusCode(403);
    }

    @Test
    void markupEmojiAndDirectionMarksAreTextAndNothingMore() {
        String title = "<script>alert(1)</script> 🌊 \u202Eabc\u0000\u200F שלום";
        Response made = create(plan().put("titleEn", title));
        made.then().statusCode(201).body("titleEn", equalTo("<script>alert(1)</script> 🌊 abc\u200F שלום"));
        String page = given().get("/en/sessions/" + made.path("id")).asString();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void anUnknownSessionIsNotFound() {
        edit(UUID.randomUUID().toString(), "\"0\"", plan().encode()).then().statusCode(404);
        given().get("/api/sessions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("session-not-known"));
        given().header("Accept-Language", "fr")
                .get("/api/sessions/" + UUID.randomUUID())
                .then()
                .body("title", equalTo("Cette séance n’existe pas"));
    }

    static JsonObject plan() {
        Instant starts = Instant.now().plusSeconds(86_400);
        return new JsonObject()
                .put("course", "apicourse")
                .put("week", 1)
                .put("language", "en")
                .put("titleEn", "Reasons to engage")
                .put("titleFr", "Mobiliser")
                .put("descriptionEn", "About it")
                .put("descriptionFr", "À ce sujet")
                .put("startsAt", Instant.ofEpochSecond(starts.getEpochSecond()).toString())
                .put(
                        "endsAt",
                        Instant.ofEpochSecond(starts.getEpochSecond() + 3600).toString())
                .put("zone", "America/Toronto")
                .put("capacity", 60)
                .put("joinLink", "https://live.example/room");
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response create(JsonObject plan) {
        return team().body(plan.encode()).post("/api/admin/sessions");
    }

    private static Response edit(String id, String seen, String body) {
        RequestSpecification request = team().body(body);
        return (seen == null ? request : request.header("If-Match", seen)).put("/api/admin/sessions/" + id);
    }

    private static RequestSpecification team() {
        return given().auth().oauth2(Tokens.facilitator(FACILITATOR)).contentType(ContentType.JSON);
    }
}
