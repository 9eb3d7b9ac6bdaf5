package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests with several pods of a service have in common: at the beginning all are up, at the end nothing is pending. */
abstract class PodsTest extends GatewayTest {

    static final List<String> PODS = List.of("pod1", "pod2", "pod3");

    @Inject
    MeterRegistry meters;

    /** Marks the requests of one test. */
    String id;

    @BeforeEach
    void allAreUp() {
        id = UUID.randomUUID().toString();
        PODS.forEach(pod -> {
            shared.count(pod + ".held").set(0);
            shared.run(pod + ".start");
        });
        within("all pods back", () -> {
            visitor.get("/api/pods");
            return PODS.stream().noneMatch(this::aside);
        });
    }

    @AfterEach
    void nothingIsPending() {
        PODS.forEach(pod -> shared.run(pod + ".let go"));
        within("nothing pending", () -> PODS.stream().allMatch(pod -> gauge("pending", pod) == 0));
    }

    boolean aside(String pod) {
        return gauge("aside", pod) == 1;
    }

    double gauge(String what, String pod) {
        return meters.get("gateway.upstream." + what)
                .tag("service", "pods")
                .tag("address", shared.text(pod))
                .gauge()
                .value();
    }

    double repeats(String after) {
        return meters.get("gateway.upstream.repeats")
                .tag("service", "pods")
                .tag("after", after)
                .counter()
                .count();
    }

    long arrivals() {
        return shared.count("arrivals of " + id).get();
    }

    static void within(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }
}
