package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pod dies with a request in its hands: whether another one gets it. */
@QuarkusTest
class RepeatTest extends PodsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @ParameterizedTest
    @CsvSource({
        "PUT, '{\"seat\":1}', application/json, 018f-key",
        "PUT, '', application/json, 018f-key",
        "POST, '{}', application/json, 018f-key",
        "POST, idempotencyKey=018f-key&name=Zo%C3%A9, application/x-www-form-urlencoded, ''",
        "GET, '', text/plain, ''"
    })
    void whatHasAKeyOrOnlyLooksGoesToAnotherPodOnce(String method, String body, String type, String key) {
        double before = repeats("dead");

        Visitor.Answer answer = visitor.send(
                HttpMethod.valueOf(method),
                "/api/pods/dies?id=" + id,
                body,
                "Content-Type",
                type,
                "Idempotency-Key",
                key);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).endsWith(" " + body);
        assertThat(arrivals()).isEqualTo(2);
        assertThat(repeats("dead")).isEqualTo(before + 1);
        // It wasn't the one that had died.
        assertThat(PODS)
                .filteredOn(this::aside)
                .hasSize(1)
                .doesNotContain(answer.body().split(" ", 2)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, 2, application/json, ''",
        "POST, 2, application/json, ''",
        "POST, 2, application/x-www-form-urlencoded, ''",
        "DELETE, 0, application/json, ''",
        "GET, 2, text/plain, ''",
        // More than is kept: it went through as it came.
        "PUT, 100000, application/json, 018f-key"
    })
    void anythingElseDoesNot(String method, int size, String type, String key) {
        Visitor.Answer answer = visitor.send(
                HttpMethod.valueOf(method),
                "/api/pods/dies?id=" + id,
                "x".repeat(size),
                "Content-Type",
                type,
                "Idempotency-Key",
                key);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(arrivals()).isOne();
        assertThat(PODS).filteredOn(this::aside).hasSize(1);
    }

    @Test
    void nothingIsRepeatedOnceTheAnswerHasBegun() {
        assertThatThrownBy(() -> visitor.send(
                        HttpMethod.PUT,
                        "/api/pods/breaks-off?id=" + id,
                        "{}",
                        "Idempotency-Key",
                        id,
                        "Content-Type",
                        JSON))
                .hasMessageContaining("closed");
        assertThat(arrivals()).isOne();
    }

    @Test
    void aFormOfAPersonIsRepeatedByItsOwnKeyOnly() {
        signIn();

        assertThat(visitor.post("/en/pods/dies?id=" + id, "idempotencyKey=&name=Sam", "Content-Type", FORM)
                        .body())
                .contains("name=\"name\" value=\"Sam\"");
        assertThat(arrivals()).isOne();
    }
}
