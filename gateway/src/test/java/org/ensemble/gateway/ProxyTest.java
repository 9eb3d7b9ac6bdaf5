package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProxyTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/en/courses/learn4pe, registration",
        "/fr/profile, registration",
        "/api/admin/courses, registration",
        "/en/admin/enrolments?course=1, registration",
        "/fr/sessions, session",
        "/en/admin/sessions/new, session",
        "/api/sessions?course=learn4pe, session"
    })
    void goesToTheServiceInCharge(String path, String service) {
        long before = shared.count(service + ".requests").get();

        assertThat(visitor.get(path).json().getString("uri")).isEqualTo(path);
        assertThat(shared.count(service + ".requests").get()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/sessionsandmore",
        "/api/session",
        "/de/sessions",
        "/q/openapi",
        "/q/health",
        "/en/sessions/../../q/health"
    })
    void leadsNowhereElse(String path) {
        long before = shared.count("session.requests").get();

        assertThat(visitor.get(path).status()).isEqualTo(404);
        assertThat(shared.count("session.requests").get()).isEqualTo(before);
    }

    @Test
    void whatEndsAtTheGatewayEndsThere() {
        signIn();

        JsonObject headers = visitor.get(
                        "/en/sessions/echo",
                        "X-Forwarded-For",
                        "10.1.2.3",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "Forwarded",
                        "for=10.1.2.3",
                        "X-Real-IP",
                        "10.1.2.3",
                        "Connection",
                        "keep-alive, X-Hop",
                        "X-Hop",
                        "only for you",
                        "TE",
                        "trailers",
                        "Proxy-Authorization",
                        "Basic abc",
                        "X-Kept",
                        "yes")
                .json()
                .getJsonObject("headers");

        assertThat(headers.getMap())
                .doesNotContainKeys(
                        "cookie", "forwarded", "x-forwarded-prefix", "x-real-ip", "x-hop", "te", "proxy-authorization");
        assertThat(headers.getJsonArray("x-forwarded-for").getList()).isEqualTo(List.of("127.0.0.1"));
        assertThat(headers.getJsonArray("x-forwarded-host").getList()).isEqualTo(List.of(site().getAuthority()));
        assertThat(headers.getJsonArray("x-forwarded-proto").getList()).isEqualTo(List.of("http"));
        assertThat(headers.getJsonArray("x-kept").getList()).isEqualTo(List.of("yes"));
        assertThat(headers.getJsonArray("authorization").getList()).hasSize(1);
    }

    @Test
    void aTokenOfItsOwnGoesBeforeTheSession() {
        signIn();
        String mine = "Bearer " + shared.tokens().token("somebody-else", "ensemble", 300);

        JsonObject headers =
                visitor.get("/api/sessions/echo", "Authorization", mine).json().getJsonObject("headers");

        assertThat(headers.getJsonArray("authorization").getList()).isEqualTo(List.of(mine));
    }

    @Test
    void aServiceCannotLoosenWhatTheGatewaySays() {
        Visitor.Answer answer = visitor.get("/en/sessions/echo");

        assertThat(answer.headers().getAll("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self' "
                        + shared.text("issuer")
                                .substring(0, shared.text("issuer").indexOf("/realms")));
        assertThat(answer.headers().names()).doesNotContain("Server", "X-Private");
        assertThat(visitor.cookies).doesNotContainKey("q_session");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void everyRequestHasANumber() {
        Visitor.Answer made = visitor.get("/en/sessions/echo");
        assertThat(made.header("X-Request-Id")).hasSize(36);
        assertThat(made.json()
                        .getJsonObject("headers")
                        .getJsonArray("x-request-id")
                        .getList())
                .isEqualTo(List.of(made.header("X-Request-Id")));

        Visitor.Answer kept = visitor.get("/en/sessions/echo", "X-Request-Id", "learner-4711");
        assertThat(kept.header("X-Request-Id")).isEqualTo("learner-4711");
        assertThat(visitor.get("/en/sessions/echo", "X-Request-Id", "no good <script>")
                        .header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void theTraceGoesOn() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        JsonObject headers = visitor.get("/en/sessions/echo", "traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .json()
                .getJsonObject("headers");

        assertThat(headers.getJsonArray("traceparent").getList())
                .singleElement()
                .asString()
                .contains(trace);
    }

    @Test
    void bodiesPassUpToTheirLimit() {
        String small = "x".repeat(1_000_000);
        String large = "x".repeat(1_100_000);

        assertThat(visitor.post("/api/sessions/echo", small).json().getString("body"))
                .isEqualTo(small);
        Visitor.Answer refused = visitor.post("/api/sessions/echo", large);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().getString("code")).isEqualTo("too-large");
    }

    @Test
    void aBodyThatDoesNotTellItsSizeIsCounted() {
        long before = shared.count("session.requests").get();

        assertThat(visitor.chunked("/api/sessions/echo", 1_100_000).status()).isEqualTo(413);
        assertThat(shared.count("session.requests").get()).isEqualTo(before);
        assertThat(visitor.chunked("/api/sessions/echo", 500_000).json().getString("body"))
                .hasSize(500_000);
    }

    @Test
    void otherMethodsPassAndTraceDoesNot() {
        assertThat(visitor.send(HttpMethod.DELETE, "/api/sessions/1/seat", "")
                        .json()
                        .getString("method"))
                .isEqualTo("DELETE");
        assertThat(visitor.send(HttpMethod.HEAD, "/en/sessions", "").status()).isEqualTo(200);
        assertThat(visitor.send(HttpMethod.TRACE, "/en/sessions", "").status()).isEqualTo(405);
    }
}
