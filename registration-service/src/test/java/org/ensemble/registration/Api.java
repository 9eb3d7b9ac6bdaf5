package org.ensemble.registration;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;

/** What an API client does, in few words. */
public final class Api {
    public static final String COURSE = "/api/enrolments/learn4pe";

    private Api() {}

    public static RequestSpecification as(UUID learner) {
        return given().auth().oauth2(Tokens.learner(learner)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asFacilitator() {
        return given().auth().oauth2(Tokens.facilitator(UUID.randomUUID())).contentType(ContentType.JSON);
    }

    /** Answers without faults, to be changed by a test. */
    public static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("displayName", "Amélie T.");
        answers.put("language", "fr");
        answers.put("time", "2h");
        answers.put("zone", "America/St_Johns");
        answers.put("consent", true);
        return answers;
    }

    public static Response join(UUID learner, Map<String, Object> answers) {
        return as(learner).body(answers).put(COURSE);
    }

    public static UUID joined() {
        UUID learner = UUID.randomUUID();
        join(learner, answers()).then().statusCode(201);
        return learner;
    }
}
