package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RefusalTest extends GatewayTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aFormWithoutASessionIsGivenBack() {
        Visitor.Answer answer = visitor.post(
                "/fr/courses/learn4pe/join?from=home",
                "displayName=Zo%C3%A9+%3Cscript%3Ealert(1)%3C%2Fscript%3E+%22x%22&idempotencyKey=018f0000-0000-7000-8000-0000000000aa",
                "Content-Type",
                FORM);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("text/html");
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.body())
                .contains("lang=\"fr\"")
                .contains("Veuillez vous connecter")
                .contains("action=\"/fr/courses/learn4pe/join?from=home\"")
                .contains("name=\"displayName\" value=\"Zoé &lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot;\"")
                .contains("<li dir=\"auto\">Zoé &lt;script&gt;")
                .contains("name=\"idempotencyKey\"")
                .doesNotContain("<li dir=\"auto\">018f")
                .contains("/fr/sign-in?return=%2Ffr%2Fsigned-in")
                .doesNotContain("<script>alert");
    }

    @Test
    void theFormGoesThroughOnceSignedIn() {
        signIn();

        assertThat(visitor.post("/fr/courses/learn4pe/join", "displayName=Zo%C3%A9", "Content-Type", FORM)
                        .json()
                        .getString("body"))
                .isEqualTo("displayName=Zo%C3%A9");
    }

    @Test
    void onlyWhoOpensAPageIsSentToTheLogin() {
        Visitor.Answer page = visitor.get("/en/courses/mine?week=2");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/en/sign-in?return=%2Fen%2Fcourses%2Fmine%3Fweek%3D2");

        assertThat(visitor.get("/en/courses/mine", "HX-Request", "true").status())
                .isEqualTo(401);
        assertThat(visitor.get("/en/courses/mine", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(401);
        assertThat(visitor.get("/api/courses/mine").status()).isEqualTo(401);
        assertThat(visitor.post("/en/courses/mine", "").status()).isEqualTo(401);
    }

    @Test
    void badTokensAreToldApartFromNone() {
        String learner = LoginServer.LEARNER;
        long before = shared.count("session.requests").get();

        for (String token : new String[] {
            shared.tokens().forged(learner),
            shared.tokens().token(learner, "ensemble", -60),
            shared.tokens().token(learner, "another-service", 300),
            new Tokens(shared.tokens().keys(), "http://elsewhere").token(learner, "ensemble", 300),
            shared.tokens().token(learner, "ensemble", 300).replaceAll("\\.[^.]+$", "."),
            "rubbish"
        }) {
            Visitor.Answer answer = visitor.get("/api/sessions", "Authorization", "Bearer " + token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
            assertThat(answer.json().getString("code")).isEqualTo("token-not-accepted");
        }
        assertThat(shared.count("session.requests").get()).isEqualTo(before);
        assertThat(visitor.get(
                                "/api/sessions",
                                "Authorization",
                                "Bearer " + shared.tokens().token(learner, "ensemble", 300))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenIsForgottenWhenItEnds() throws InterruptedException {
        String token = "Bearer " + shared.tokens().token("short", "ensemble", 5);

        assertThat(visitor.get("/api/sessions", "Authorization", token).status())
                .isEqualTo(200);
        Thread.sleep(5500);
        assertThat(visitor.get("/api/sessions", "Authorization", token).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/absent/part, en, This part of the site is not available",
        "/fr/absent/part, fr, Cette partie du site n’est pas disponible"
    })
    void aServiceThatIsDownIsAPage(String path, String language, String text) {
        Visitor.Answer answer = visitor.get(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
        assertThat(answer.header("X-Request-Id")).isNotNull();
        assertThat(answer.body())
                .contains("lang=\"" + language + "\"")
                .contains(text)
                .contains("href=\"" + path + "\"")
                .doesNotContain("Exception")
                .doesNotContain("Connection refused");
    }

    @Test
    void aServiceThatIsDownIsAProblemForPrograms() {
        Visitor.Answer answer =
                visitor.send(HttpMethod.PUT, "/api/absent/1", "{}", "Accept-Language", "fr-CA,fr;q=0.9,en;q=0.5");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo("service-down");
        assertThat(answer.json().getString("type")).isEqualTo("/problems/service-down");
        assertThat(answer.json().getInteger("status")).isEqualTo(503);
        assertThat(answer.json().getString("title")).startsWith("Cette partie");
    }

    @Test
    void aFormForAServiceThatIsDownIsGivenBack() {
        signIn();

        Visitor.Answer answer = visitor.post("/en/absent/join", "displayName=Sam", "Content-Type", FORM);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("name=\"displayName\" value=\"Sam\"").contains("Send again");
    }

    @Test
    void aLearnerWhoAsksTooMuchWaitsAndNobodyElseDoes() {
        String eager = "Bearer " + shared.tokens().token("eager", "ensemble", 300);
        Visitor.Answer refused = null;
        for (int i = 0; i < 400 && refused == null; i++) {
            Visitor.Answer answer = visitor.get("/api/sessions", "Authorization", eager);
            refused = answer.status() == 429 ? answer : null;
        }

        assertThat(refused).isNotNull();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.json().getString("code")).isEqualTo("too-busy");
        assertThat(visitor.get("/en/sessions").status()).isEqualTo(200);
        String other = "Bearer " + shared.tokens().token("calm", "ensemble", 300);
        assertThat(visitor.get("/api/sessions", "Authorization", other).status())
                .isEqualTo(200);
    }
}
