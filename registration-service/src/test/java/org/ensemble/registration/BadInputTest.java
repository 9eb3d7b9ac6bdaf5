package org.ensemble.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a clear problem document in the reader's language, and never a failure of ours. */
@QuarkusTest
class BadInputTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{\"consent\":\"perhaps\"}",
                "{\"displayName\":{}}",
                "{\"displayName\":[\"a\"]}",
                "{\"displayName\":\"\\ud800\"}",
                "{\"zone\":12}",
                "{\"surprise\":1}"
            })
    void bodiesOfAllWrongKinds(String body) {
        problem(Api.as(UUID.randomUUID()).body(body).put(Api.COURSE).then(), 400);
        problem(Api.as(UUID.randomUUID()).body(body).put("/api/profile").then(), 400);
    }

    @Test
    void aBodyThatIsTooLarge() {
        Map<String, Object> answers = Api.answers();
        answers.put("displayName", "x".repeat(3_000_000));
        problem(Api.join(UUID.randomUUID(), answers).then(), 413);
    }

    @Test
    void aBodyOfAnotherKind() {
        problem(
                given().auth()
                        .oauth2(Tokens.learner(UUID.randomUUID()))
                        .contentType(ContentType.XML)
                        .body("<a/>")
                        .put(Api.COURSE)
                        .then(),
                415);
    }

    @Test
    void tokensThatAreNone() {
        UUID id = UUID.randomUUID();
        for (String token : new String[] {Tokens.expired(id), Tokens.forged(id), Tokens.foreignAudience(id), "x.y.z"}) {
            problem(given().auth().oauth2(token).get(Api.COURSE).then(), 401);
        }
        problem(given().get(Api.COURSE).then(), 401);
        problem(
                given().auth()
                        .oauth2(Tokens.token(id, "en", 300, "nobody"))
                        .get(Api.COURSE)
                        .then(),
                403);
    }

    @Test
    void unknownCourses() {
        UUID learner = UUID.randomUUID();
        for (String course : new String[] {"nope", "%00", "a%2Fb", "🦊", "x".repeat(3_000)}) {
            Api.as(learner)
                    .urlEncodingEnabled(false)
                    .body(Api.answers())
                    .put("/api/enrolments/" + course.replace("🦊", "%F0%9F%A6%8A"))
                    .then()
                    .statusCode(not(equalTo(500)))
                    .body("code", notNullValue());
        }
        problem(Api.as(learner).get("/api/courses/nope").then(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "🦊👩🏽‍🚀", "\u202eesrever\u200f", "a\u0000b", "محمد"})
    void namesThatAreOddButNamesAreKeptAndShownAsText(String name) {
        UUID learner = UUID.randomUUID();
        Map<String, Object> answers = Api.answers();
        answers.put("displayName", name);
        Api.join(learner, answers).then().statusCode(201);
        Api.as(learner).get("/api/profile").then().statusCode(200).body("displayName", not(equalTo("")));
        Api.as(learner)
                .get("/fr/courses/learn4pe/welcome")
                .then()
                .statusCode(200)
                .body(not(org.hamcrest.Matchers.containsString("<script>alert")));
    }

    @Test
    void aNameOfTenThousandCharactersIsRefusedAtItsField() {
        Map<String, Object> answers = Api.answers();
        answers.put("displayName", "é".repeat(10_000));
        Api.join(UUID.randomUUID(), answers).then().statusCode(400).body("errors[0].field", equalTo("displayName"));
    }

    @Test
    void anUnknownZoneIsRefusedInFrench() {
        Map<String, Object> answers = Api.answers();
        answers.put("zone", "Mars/Olympus_Mons");
        Api.as(UUID.randomUUID())
                .header("Accept-Language", "fr-CA")
                .body(answers)
                .put(Api.COURSE)
                .then()
                .statusCode(400)
                .header("Content-Language", "fr")
                .body("errors[0].message", equalTo("Choisissez un fuseau horaire dans la liste."));
    }

    private static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", notNullValue())
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
