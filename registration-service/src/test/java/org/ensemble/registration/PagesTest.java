package org.ensemble.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.PageWalk;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest extends ServiceTest {
    private static final String COURSE = "/courses/learn4pe";

    @TestHTTPResource
    URL url;

    @Test
    void everyPageIsCleanInBothLanguagesOnDesktopAndPhone() {
        UUID learner = UUID.randomUUID();
        Map<String, Object> answers = Api.answers();
        answers.put("accessibility", "Sous-titres, s’il vous plaît.\n<b>Merci</b> 🦊");
        answers.put("organization", "nl");
        Api.join(learner, answers).then().statusCode(201);
        answers.put("displayName", "\u200fמשה <i>Levy</i>");
        answers.put("time", "3h");
        answers.put("organization", "public");
        answers.put("language", "en");
        Api.join(UUID.randomUUID(), answers).then().statusCode(201);

        PageWalk.at(site())
                .see("/courses", COURSE)
                .as("newcomer", bearer(Tokens.learner(UUID.randomUUID())))
                .see(COURSE + "/join")
                .as("learner", bearer(Tokens.learner(learner)))
                .see(COURSE, COURSE + "/about-you", COURSE + "/welcome", COURSE + "/leave", "/profile")
                .as("facilitator", bearer(Tokens.facilitator(UUID.randomUUID())))
                .see("/admin/enrolments")
                .clean();
    }

    @Test
    void aNewcomerJoinsInTheBrowserStepByStep() {
        UUID learner = UUID.randomUUID();
        try (Tab tab = Browser.shared().tab(Screen.PHONE, site(), bearer(Tokens.learner(learner)))) {
            tab.go("/fr" + COURSE);
            Page page = tab.page();
            page.click("main a.button");
            assertThat(page.inputValue("#zone")).isEqualTo("America/St_Johns");
            page.click("main button[type=submit]");
            assertThat(page.locator("[data-errors] li").count()).isEqualTo(3);
            page.fill("#displayName", "Amélie T.");
            page.check("input[value='20min']");
            page.check("input[name=consent]");
            page.click("[data-language]");
            assertThat(page.inputValue("#displayName")).isEqualTo("Amélie T.");
            page.check("input[name=consent]");
            page.click("main button[type=submit]");
            assertThat(page.url()).endsWith("/en" + COURSE + "/about-you");
            page.check("input[value=public]");
            assertThat(page.locator("#organization").isVisible()).isFalse();
            page.click("main button[type=submit]");
            assertThat(page.url()).endsWith("/welcome");
            assertThat(page.textContent("main")).contains("Amélie T.", "Manager or executive");
            assertThat(tab.complaints()).allMatch(it -> it.contains("400"));
        }
        Api.as(learner)
                .get("/api/profile")
                .then()
                .body("organization", equalTo("public"))
                .body("path", equalTo("manager"))
                .body("zone", equalTo("America/St_Johns"));
    }

    @Test
    void theFormsWorkWithoutScriptAndKeepWhatWasTyped() {
        UUID learner = UUID.randomUUID();
        form(learner)
                .formParam("displayName", "<b>Bob</b>")
                .formParam("zone", "Mars/Olympus")
                .formParam("time", "2h")
                .post("/fr" + COURSE + "/join")
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("&lt;b&gt;Bob&lt;/b&gt;"),
                        containsString("href=\"#zone\""),
                        containsString("id=\"zone-wrong\""),
                        containsString("Choisissez un fuseau horaire")));
        form(learner)
                .formParam("displayName", "Bob")
                .formParam("language", "en")
                .formParam("zone", "America/Halifax")
                .formParam("time", "2h")
                .formParam("consent", "yes")
                .post("/en" + COURSE + "/join")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/en" + COURSE + "/about-you"));
        form(learner)
                .formParam("who", "organization")
                .formParam("organization", "other")
                .post("/en" + COURSE + "/about-you")
                .then()
                .statusCode(400)
                .body(containsString("organizationOther-wrong"));
        form(learner).post("/en" + COURSE + "/about-you").then().statusCode(303);
        form(learner).get("/en" + COURSE + "/join").then().statusCode(303);
        form(learner)
                .post("/en" + COURSE + "/leave")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/en" + COURSE + "?left=yes"));
        form(learner).get("/en" + COURSE + "?left=yes").then().body(containsString("You have left the course"));
        form(learner).get("/en" + COURSE + "/welcome").then().statusCode(303);
    }

    @Test
    void whenTheAccountCannotBeHadTheFormKeepsWhatWasTyped() {
        AccountStack.behave("broken");
        UUID learner = UUID.randomUUID();
        form(learner)
                .formParam("displayName", "Typed with care")
                .formParam("language", "fr")
                .formParam("zone", "America/Halifax")
                .formParam("time", "2h")
                .formParam("consent", "yes")
                .post("/fr" + COURSE + "/join")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body(allOf(containsString("Typed with care"), containsString("Votre compte ne peut pas")));
    }

    @Test
    void theProfileIsSavedOnItsPage() {
        UUID learner = Api.joined();
        form(learner)
                .formParam("displayName", "New name")
                .formParam("language", "en")
                .formParam("zone", "Europe/Paris")
                .formParam("path", "practitioner")
                .formParam("who", "organization")
                .formParam("organization", "tbs")
                .formParam("accessibility", "Captions")
                .post("/en/profile")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/en/profile?saved=yes"));
        Api.as(learner)
                .get("/api/profile")
                .then()
                .body("displayName", equalTo("New name"))
                .body("order", equalTo("federal"))
                .body("path", equalTo("practitioner"))
                .body("name", equalTo("Given Family"));
        form(learner).formParam("path", "fast").post("/fr/profile").then().statusCode(400);
    }

    /** Wherever needs can be written down, the person who would rather be spoken to is named. */
    @Test
    void whoHasNeedsIsToldWhomToReach() {
        UUID learner = Api.joined();
        String contact = "accessibility@ensemble.example";
        for (String page : new String[] {COURSE + "/about-you", "/profile"}) {
            form(learner).get("/en" + page).then().body(containsString("href=\"mailto:" + contact + "\""));
            form(learner)
                    .get("/fr" + page)
                    .then()
                    .body(allOf(
                            containsString("Vous préférez parler à quelqu’un"),
                            containsString("href=\"mailto:" + contact + "\"")));
        }
        form(learner).formParam("path", "fast").post("/en/profile").then().body(containsString("mailto:" + contact));
    }

    @Test
    void theHomePageGetsItsPart() {
        UUID learner = Api.joined();
        given().get("/en/courses/part").then().statusCode(200).body(containsString("See the course"));
        form(learner).get("/fr/courses/part").then().statusCode(200).body(containsString("Voir les séances en direct"));
    }

    private String site() {
        return "http://localhost:" + url.getPort();
    }

    private static RequestSpecification form(UUID learner) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.learner(learner))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
