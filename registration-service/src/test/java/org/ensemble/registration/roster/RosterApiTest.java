package org.ensemble.registration.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.registration.Api;
import org.ensemble.registration.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RosterApiTest extends ServiceTest {
    private static final String LIST = "/api/admin/enrolments?course=learn4pe";

    @Inject
    AgroalDataSource database;

    @Test
    void pagesByKeyShowEverybodyOnce() {
        for (int i = 0; i < 5; i++) {
            Api.joined();
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            Response page = Api.asFacilitator().queryParam("after", after).get(LIST + "&limit=2");
            page.then().statusCode(200);
            seen.addAll(page.path("enrolments.enrolment"));
            after = page.path("next");
        }
        long total = Api.asFacilitator()
                .get("/api/admin/enrolments/counts?course=learn4pe")
                .jsonPath()
                .getLong("total");
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) total).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void countsSayWhoTheyAre() {
        Map<String, Object> answers = Api.answers();
        answers.put("organization", "public");
        Api.join(UUID.randomUUID(), answers).then().statusCode(201);

        Api.asFacilitator()
                .get("/api/admin/enrolments/counts?course=learn4pe")
                .then()
                .statusCode(200)
                .body("order.public", greaterThanOrEqualTo(1))
                .body("path.supporter", greaterThanOrEqualTo(1))
                .body("zone.'America/St_Johns'", greaterThanOrEqualTo(1));
    }

    @Test
    void theFileHoldsNoFormulaIsInTheReadersLanguageAndIsRecorded() throws Exception {
        Map<String, Object> answers = Api.answers();
        answers.put("displayName", "=HYPERLINK(\"http://evil.example\",\"click\")");
        answers.put("organization", "other");
        answers.put("organizationOther", "@cmd");
        answers.put("accessibility", "+1 \"interpreter\"");
        Api.join(UUID.randomUUID(), answers).then().statusCode(201);
        UUID who = UUID.randomUUID();

        byte[] file = given().auth()
                .oauth2(Tokens.facilitator(who))
                .header("Accept-Language", "fr")
                .get("/api/admin/enrolments.csv?course=learn4pe")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"enrolments.csv\"")
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asByteArray();

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"Nom\",\"Parcours\"")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"click\"\")\"", "\"'@cmd\"", "\"'+1 \"\"interp")
                .doesNotContain("@learner.example");
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select what, subject from act where who = '" + who + "'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("enrolments-exported");
            assertThat(found.getString(2)).isEqualTo("learn4pe");
        }
    }

    @Test
    void theFileSpeaksAsThePagesDo() {
        String name = "Reader " + UUID.randomUUID();
        Map<String, Object> answers = Api.answers();
        answers.put("displayName", name);
        answers.put("organization", "tbs");
        Api.join(UUID.randomUUID(), answers).then().statusCode(201);
        String guest = "Reader " + UUID.randomUUID();
        answers.put("displayName", guest);
        answers.put("organization", "public");
        answers.put("language", "en");
        answers.put("time", "20min");
        Api.join(UUID.randomUUID(), answers).then().statusCode(201);
        String time = "\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\",";

        String english = file("en");
        assertThat(english).contains("\"Joined (UTC)\"");
        assertThat(line(english, name))
                .startsWith("\"" + name
                        + "\",\"Supporter\",\"Français\",\"Treasury Board of Canada Secretariat\",\"Federal\","
                        + "\"Newfoundland Time (St. John’s)\",")
                .containsPattern(time);
        assertThat(line(english, guest))
                .contains("\"Manager or executive\",\"English\",\"Member of the public\",\"Member of the public\"");

        String french = file("fr");
        assertThat(french).contains("\"Inscription (UTC)\"");
        assertThat(line(french, name))
                .contains("\"Soutien\",\"Français\",\"Secrétariat du Conseil du Trésor du Canada\",\"Fédéral\",")
                .containsPattern(time);
        assertThat(line(french, guest)).contains("\"Gestion ou direction\",\"English\",\"À titre personnel\"");
    }

    private static String file(String language) {
        return new String(
                Api.asFacilitator()
                        .header("Accept-Language", language)
                        .get("/api/admin/enrolments.csv?course=learn4pe")
                        .asByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String line(String file, String name) {
        return file.lines().filter(line -> line.contains(name)).findFirst().orElseThrow();
    }

    @Test
    void learnersAndGuestsSeeNothingOfIt() {
        for (String path : List.of(LIST, "/api/admin/enrolments/counts?course=learn4pe", "/api/admin/enrolments.csv")) {
            Api.as(UUID.randomUUID()).get(path).then().statusCode(403).body("code", equalTo("role-missing"));
            given().get(path).then().statusCode(401).body("code", equalTo("not-signed-in"));
        }
    }

    @Test
    void oddQuestionsAreProblemsAndNotFailures() {
        Api.asFacilitator().get(LIST + "&limit=0").then().statusCode(400).body("code", equalTo("page-limit"));
        Api.asFacilitator().get(LIST + "&limit=100000").then().statusCode(400);
        Api.asFacilitator().get(LIST + "&limit=many").then().statusCode(404);
        Api.asFacilitator().get(LIST + "&after=x").then().statusCode(400).body("errors[0].field", equalTo("after"));
        Api.asFacilitator().get("/api/admin/enrolments?course=none").then().statusCode(404);
    }
}
