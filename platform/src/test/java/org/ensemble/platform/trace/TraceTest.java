package org.ensemble.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.test.KafkaStack;
import org.ensemble.platform.test.PostgresStack;
import org.ensemble.platform.test.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Spans spans;

    @Test
    void oneTraceRunsFromTheRequestThroughOutboxAndKafkaToTheConsumer() {
        new Topic("sample.thing").made();
        String key = UUID.randomUUID().toString();
        RestAssured.given()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .post("/sample/" + key)
                .then()
                .statusCode(204);

        var record =
                new Topic("sample.thing").read(1, it -> it.key().equals(key)).get(0);
        assertThat(Topic.header(record, "traceparent")).contains(TRACE);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(consumers()).extracting(SpanData::getTraceId).contains(TRACE));
    }

    private List<SpanData> consumers() {
        return spans.finished().stream()
                .filter(span -> span.getKind() == SpanKind.CONSUMER)
                .toList();
    }
}
