package org.ensemble.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LayoutTest {

    @Test
    void thePathDecidesTheLanguageWhateverTheBrowserAsksFor() {
        given().header("Accept-Language", "en")
                .get("/fr/sample?week=2")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"fr\">"), containsString("Sample fr"))
                .body(containsString("Se connecter"), containsString("href=\"/en/sample?week=2\""))
                .body(containsString("/fr/sign-in?return=%2Ffr%2Fsample%3Fweek%3D2"))
                .body(containsString("<title>Sample – Ensemble</title>"));
    }

    @Test
    void aGuestSeesTheWaysInAndALearnerTheWayOut() {
        given().get("/en/sample").then().body(containsString("Create an account"), not(containsString("Sign out")));
        given().header("X-Role", "learner")
                .get("/en/sample")
                .then()
                .body(containsString("Sign out"), containsString("Profile"), not(containsString("Manage sessions")));
        given().header("X-Role", "facilitator").get("/en/sample").then().body(containsString("Manage sessions"));
    }
}
