package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OriginTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, ",
        "https://evil.example, cross-site",
        "null, ",
        "http://localhost:1, same-site",
        ", cross-site",
        "http://localhost, ",
        "https://evil.example, none"
    })
    void anotherSiteCannotActInMyName(String origin, String site) {
        signIn();
        long before = shared.count("session.requests").get();

        Visitor.Answer answer = visitor.post("/en/sessions/1/seat", "idempotencyKey=1", headers(origin, site));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body())
                .contains("another site")
                .contains("lang=\"en\"")
                .doesNotContain("idempotencyKey");
        assertThat(shared.count("session.requests").get()).isEqualTo(before);
        assertThat(visitor.post("/api/sessions/1/seat", "{}", headers(origin, site))
                        .json()
                        .getString("code"))
                .isEqualTo("foreign-origin");
        assertThat(visitor.post("/en/sign-out", "", headers(origin, site)).status())
                .isEqualTo(403);
    }

    @Test
    void thisSiteAndProgramsCan() {
        signIn();
        String here = site().toString();

        assertThat(visitor.post("/en/sessions/1/seat", "", "Origin", here).status())
                .isEqualTo(200);
        assertThat(visitor.post("/en/sessions/1/seat", "", "Origin", here, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.post("/en/sessions/1/seat", "", "Sec-Fetch-Site", "none")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.post("/api/sessions/1/seat", "").status()).isEqualTo(200);
    }

    @Test
    void readingFromElsewhereIsFine() {
        assertThat(visitor.get("/en/sessions", "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(200);
    }

    private static String[] headers(String origin, String site) {
        if (origin == null) {
            return new String[] {"Sec-Fetch-Site", site};
        }
        return site == null ? new String[] {"Origin", origin} : new String[] {"Origin", origin, "Sec-Fetch-Site", site};
    }
}
