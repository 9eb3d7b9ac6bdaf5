package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TraceTest.Traced.class)
class TraceTest extends GatewayTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";

    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // Nobody collects at this address; what matters is what the service is told.
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:9");
        }
    }

    @Test
    void theServiceContinuesTheSameTraceBelowTheGateway() {
        JsonArray parents = visitor.get("/en/sessions/echo", "traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                .json()
                .getJsonObject("headers")
                .getJsonArray("traceparent");

        assertThat(parents.getList())
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE + "-")
                .doesNotContain(PARENT);
    }

    @Test
    void aRequestWithoutATraceBeginsOne() {
        JsonArray parents =
                visitor.get("/en/sessions/echo").json().getJsonObject("headers").getJsonArray("traceparent");

        assertThat(parents.getList()).singleElement().asString().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }
}
