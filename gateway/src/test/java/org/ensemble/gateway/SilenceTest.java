package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SilenceTest.Impatient.class)
class SilenceTest extends PodsTest {

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.upstream.response-timeout", "4s");
        }
    }

    @Test
    void whatIsNotAnsweredInTimeIsNotRepeatedEvenWithItsKey() {
        Visitor.Answer answer = visitor.send(HttpMethod.PUT, "/api/pods/holds?id=" + id, "{}", "Idempotency-Key", id);

        assertThat(answer.status()).isEqualTo(504);
        assertThat(arrivals()).isOne();
        // In all that time nothing else came from there.
        assertThat(PODS).filteredOn(this::aside).hasSize(1);
    }
}
