package org.ensemble.session.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ensemble.session.World.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ensemble.platform.test.Tokens;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@ServiceTest
class LiveStreamTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    World world;

    @Inject
    LiveView live;

    @TestHTTPResource("/")
    String site;

    @Test
    void aPageSeesItsCardAtOnceAndThenMovesWithIt() throws Exception {
        UUID session = world.session(1);
        List<UUID> learners = world.members(session, 3);
        learners.forEach(learner -> put(session, learner));
        try (InputStream stream = open("/fr/sessions/live?ids=" + session, Tokens.learner(learners.get(2)))) {
            read(stream, "Vous êtes au 2e\u00a0rang");
            given().auth()
                    .oauth2(Tokens.learner(learners.get(0)))
                    .delete(seat(session))
                    .then()
                    .statusCode(200);
            // Numbers and places are read one after the other: a look that falls between may show one of them a moment
            // later.
            String moved = read(stream, "event:mine", "1 personne en attente");
            assertThat(moved).contains("event:seats-" + session, "Vous êtes au 1er\u00a0rang");
            given().auth()
                    .oauth2(Tokens.learner(learners.get(1)))
                    .delete(seat(session))
                    .then()
                    .statusCode(200);
            assertThat(read(stream, "Votre place est réservée")).contains("event:card-" + session);
        }
    }

    @Test
    void pagesThatGoAwayLeaveNothingBehind() throws Exception {
        UUID session = world.session(1);
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            streams.add(open("/en/sessions/live?ids=" + session, null));
        }
        eventually(() -> live.watching(session) == 40);
        for (InputStream stream : streams) {
            stream.close();
        }
        eventually(() -> live.watching(session) == 0);
    }

    /** Of a token that is just verified, of one that is remembered, and of one whose scheme is in small letters. */
    @Test
    void aStreamEndsWithTheTokenAndAGuestsGoesOn() throws Exception {
        UUID session = world.session(1);
        String path = "/en/sessions/live?ids=" + session;
        String token = soonEnding();
        try (InputStream guest = open(path, null);
                InputStream verified = stream(path, "Bearer " + token);
                InputStream remembered = stream(path, "Bearer " + token);
                InputStream small = stream(path, "bearer " + soonEnding())) {
            read(guest, "event:card-");
            verified.readAllBytes();
            remembered.readAllBytes();
            small.readAllBytes();
            eventually(() -> live.watching(session) == 1);
        }
    }

    private static String soonEnding() {
        return Tokens.token(UUID.randomUUID(), "en", 4, "learner");
    }

    @Test
    void badIdsAndTokensAreRefused() {
        given().get("/en/sessions/live?ids=x").then().statusCode(400);
        given().get("/en/sessions/live").then().statusCode(400);
        given().auth()
                .oauth2(Tokens.expired(UUID.randomUUID()))
                .get("/en/sessions/live?ids=" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    @EnabledIfSystemProperty(named = "slow", matches = "true")
    void aQuietStreamShowsThatItIsAlive() throws Exception {
        try (InputStream stream = open("/en/sessions/live?ids=" + world.session(1), null)) {
            assertThat(read(stream, "still here")).contains("\n:");
        }
    }

    private InputStream open(String path, String token) throws Exception {
        return stream(path, token == null ? null : "Bearer " + token);
    }

    private InputStream stream(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site.replaceFirst("/$", "") + path))
                .header("Accept", "text/event-stream");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer.body();
    }

    /** All that comes until all these texts have come. */
    private static String read(InputStream stream, String... awaited) throws Exception {
        StringBuilder all = new StringBuilder();
        byte[] part = new byte[8192];
        while (Stream.of(awaited).anyMatch(text -> all.indexOf(text) < 0)) {
            int length = stream.read(part);
            assertThat(length).as("the stream goes on").isPositive();
            all.append(new String(part, 0, length, StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static void put(UUID session, UUID learner) {
        given().auth().oauth2(Tokens.learner(learner)).put(seat(session)).then().statusCode(200);
    }

    private static String seat(UUID session) {
        return "/api/sessions/" + session + "/seat";
    }
}
