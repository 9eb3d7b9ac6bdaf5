package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest extends GatewayTest {

    @Test
    void signsInAndComesBackToThePage() {
        Visitor.Answer page = visitor.follow("/fr/sign-in?return=/fr/sessions/echo?week=2");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().getString("uri")).isEqualTo("/fr/sessions/echo?week=2");
        String token = page.json()
                .getJsonObject("headers")
                .getJsonArray("authorization")
                .getString(0);
        assertThat(token).startsWith("Bearer ");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims).contains(LoginServer.LEARNER).contains("ensemble");
        assertThat(page.json().getJsonObject("headers").getMap()).doesNotContainKey("cookie");
    }

    @ParameterizedTest
    @CsvSource({"/en/sign-in, ui_locales=en", "/fr/sign-in, ui_locales=fr", "/fr/create-account, prompt=create"})
    void tellsTheLoginWhatItNeeds(String path, String parameter) {
        Visitor.Answer answer = visitor.get(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .startsWith(shared.text("issuer"))
                .contains(parameter)
                .contains("code_challenge_method=S256")
                .contains("scope=openid");
    }

    @Test
    void cookiesAreEncryptedAndKeptFromScripts() {
        signIn();

        assertThat(visitor.cookies).containsKeys("q_session", "q_session_at", "q_session_rt");
        assertThat(visitor.setCookies)
                .filteredOn(cookie -> cookie.startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/")
                        .doesNotContain("Secure"));
        // Five parts: encrypted; a bare token has three.
        assertThat(visitor.cookies.get("q_session_at").split("\\.", -1)).hasSize(5);
    }

    @Test
    void aChangedCookieIsNobody() {
        signIn();
        visitor.cookies.compute("q_session", (name, value) -> value.substring(0, value.length() - 2) + "xx");

        Visitor.Answer page = visitor.get("/en/sessions/echo");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().getJsonObject("headers").getMap()).doesNotContainKey("authorization");
        assertThat(visitor.cookies).doesNotContainKey("q_session_at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/%5Cevil.example/../..//evil.example",
                "javascript:alert(1)",
                "/..//evil.example",
                "evil"
            })
    void neverLeavesTheSiteAfterwards(String to) {
        signIn();

        Visitor.Answer answer = visitor.get(
                "/en/sign-in?return=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(site().resolve(answer.header("Location")).getAuthority()).isEqualTo(site().getAuthority());
        assertThat(answer.header("Location")).startsWith("/").doesNotStartWith("//");
    }

    @Test
    void anExpiredSessionIsRenewedWithoutALogin() {
        shared.count("lifespan").set(3);
        signIn();
        shared.count("lifespan").set(300);
        long before = shared.count("refreshed").get();
        String old = visitor.cookies.get("q_session_at");
        pause(3200);

        Visitor.Answer page = visitor.get("/en/sessions/echo");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().getJsonObject("headers").getMap()).containsKey("authorization");
        assertThat(shared.count("refreshed").get()).isEqualTo(before + 1);
        assertThat(visitor.cookies.get("q_session_at")).isNotEqualTo(old);
    }

    @Test
    void aSessionThatCannotBeRenewedReadsOnAsGuestButDoesNotAct() {
        shared.count("lifespan").set(3);
        signIn();
        shared.count("login.failing").set(1);
        pause(3200);
        var session = java.util.Map.copyOf(visitor.cookies);

        assertThat(visitor.post("/en/sessions/1/seat", "idempotencyKey=1").status())
                .isEqualTo(401);
        visitor.cookies.putAll(session);
        assertThat(visitor.get("/en/sessions/part", "HX-Request", "true").status())
                .isEqualTo(401);
        visitor.cookies.putAll(session);
        assertThat(visitor.get("/en/sessions/live", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(401);
        visitor.cookies.putAll(session);
        assertThat(visitor.get("/en/sessions/echo").status()).isEqualTo(200);
        assertThat(visitor.cookies).doesNotContainKeys("q_session", "q_session_at", "q_session_rt");
    }

    @Test
    void signsOutHereAndAtTheLogin() {
        signIn();

        Visitor.Answer answer = visitor.post("/fr/sign-out", "");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .startsWith(shared.text("issuer") + "/protocol/openid-connect/logout")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + site().getPort() + "%2Ffr");
        assertThat(visitor.cookies).doesNotContainKeys("q_session", "q_session_at", "q_session_rt");
        assertThat(visitor.get("/en/sign-out").status()).isEqualTo(404);
    }

    @Test
    void anAnswerOfTheLoginThatNobodyAskedForIsAPage() {
        assertThat(visitor.follow("/sign-in/done?code=stolen&state=unknown").body())
                .contains("One more step");
        visitor.get("/en/sign-in");
        Visitor.Answer failed = visitor.get("/sign-in/done?error=access_denied&state="
                + visitor.cookies.keySet().stream()
                        .filter(name -> name.startsWith("q_auth"))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst("q_auth_", ""));
        assertThat(failed.status()).isEqualTo(401);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
