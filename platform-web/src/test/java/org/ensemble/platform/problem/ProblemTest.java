package org.ensemble.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemTest {

    @Test
    void aProblemHasItsCodeItsWordsAndItsHeader() {
        problem(given().get("/api/things/closed").then(), 409, "conflict").header("Retry-After", "1");
    }

    @Test
    void aServiceBringsItsOwnTextsAndMembersFillThem() {
        given().header("Accept-Language", "fr-CA,en;q=0.5")
                .get("/api/things/lowest")
                .then()
                .statusCode(409)
                .header("Content-Language", "fr")
                .body("detail", equalTo("Le plus petit nombre possible est 240. Choisissez 240 ou plus."))
                .body("lowest", equalTo(240));
    }

    @Test
    void rejectedFieldsAreSaidInWords() {
        problem(given().get("/api/things/rejected").then(), 400, "input-rejected")
                .body("errors.find { it.field == 'name' }.message", equalTo("is missing"));
    }

    @Test
    void constraintsNameTheirFieldInTheReadersLanguage() {
        problem(put("{\"name\":\" \",\"places\":0}", "fr"), 400, "input-rejected")
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("places"))
                .body("errors.find { it.field == 'name' }.message", equalTo("ne doit pas être vide"));
    }

    @Test
    void unknownFieldsAndWrongTypesAreNamed() {
        problem(put("{\"name\":\"a\",\"places\":1,\"colour\":2}", "en"), 400, "input-rejected")
                .body("errors[0].field", equalTo("colour"));
        problem(put("{\"name\":\"a\",\"places\":\"many\"}", "en"), 400, "input-rejected")
                .body("errors[0].field", equalTo("places"));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        problem(put("{\"name\":", "en"), 400, "unreadable-body");
        problem(put("[1]", "en"), 400, "unreadable-body");
        problem(put("", "en"), 400, "input-rejected");
    }

    @Test
    void tooLargeWrongTypeWrongMethodNowhere() throws Exception {
        problem(put("{\"name\":\"" + "x".repeat(20_000) + "\",\"places\":1}", "en"), 413, "too-large");
        assertThat(chunked()).isEqualTo(413);
        problem(given().contentType("text/plain").body("x").put("/api/things").then(), 415, "unsupported-media-type");
        problem(given().delete("/api/things").then(), 405, "method-not-allowed");
        problem(given().accept("image/png").get("/api/things/team").then(), 406, "not-acceptable");
        problem(given().get("/api/nothing").then(), 404, "not-found");
    }

    @Test
    void whoMayNotIsTold() {
        problem(given().get("/api/things/team").then(), 401, "not-signed-in");
        problem(given().header("X-Role", "learner").get("/api/things/team").then(), 403, "role-missing");
        problem(given().header("X-Role", "forged").get("/api/things/team").then(), 401, "not-signed-in");
    }

    @Test
    void whatNobodyForesawKeepsItsSecrets() {
        problem(given().header("X-Request-Id", "r-1").get("/api/things/broken").then(), 500, "unexpected")
                .body(not(containsString("secret")))
                .body("reference", equalTo("r-1"));
    }

    @Test
    void peopleGetAPage() {
        page("/fr/nowhere", 404).body(containsString("Il n’y a rien ici"), containsString("<html lang=\"fr\">"));
        page("/en/broken", 500).body(containsString("on our side"), not(containsString("secret")));
        page("/en/team", 401).body(containsString("Please sign in"), containsString("data-way"));
        given().header("X-Role", "forged")
                .get("/fr/team")
                .then()
                .statusCode(401)
                .body(containsString("Veuillez"));
        given().header("X-Role", "learner")
                .get("/fr/team")
                .then()
                .statusCode(403)
                .body(containsString("Votre compte"));
        given().post("/en/sample").then().statusCode(405).body(containsString("<main"));
    }

    @TestHTTPResource("/api/things")
    URI things;

    /** A body whose length nobody announced. */
    private int chunked() throws Exception {
        byte[] body = ("{\"name\":\"" + "x".repeat(20_000) + "\",\"places\":1}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(things)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode();
    }

    @Test
    void aRouteWithoutResourceSpeaksTheSameWay() {
        page("/en/route", 500)
                .body(containsString("on our side"), containsString("<header"), not(containsString("secret")));
        problem(given().get("/api/route").then(), 503, "unavailable");
    }

    @Test
    void whoSentAFormIsLedBackToIt() {
        given().header("Referer", "http://elsewhere.example/fr/sample?week=2")
                .post("/fr/sample")
                .then()
                .statusCode(405)
                .body(containsString("href=\"/fr/sample?week=2\""), containsString("href=\"/en/sample?week=2\""))
                .body(not(containsString("elsewhere")));
    }

    /** To the course that the problem names, or else to the one of the menu. */
    @Test
    void whoHasNotJoinedIsLedToWhereOneJoins() {
        given().post("/fr/held/seat")
                .then()
                .statusCode(409)
                .body(containsString("href=\"/fr/courses/learn4pe/join\""), containsString("S’inscrire au cours"));
        given().queryParam("course", "another")
                .post("/en/held/seat")
                .then()
                .statusCode(409)
                .body(containsString("href=\"/en/courses/another/join\""), containsString("Join the course"));
    }

    private static ValidatableResponse page(String path, int status) {
        return given().get(path).then().statusCode(status).contentType("text/html");
    }

    private static ValidatableResponse put(String body, String language) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(body)
                .put("/api/things")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + code));
    }
}
