package org.ensemble.drill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.ensemble.drill.drive.SignIn;
import org.ensemble.drill.drive.Visitor;
import org.ensemble.drill.drive.Wire;
import org.junit.jupiter.api.Test;

/** One click, one trace: from the gateway through the service, its outbox and Kafka to whoever heard of it. */
class TraceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final WholeStack stack = WholeStack.running();

    @Test
    void joining_the_course_is_one_trace_through_all_services() throws Exception {
        try (Wire wire = new Wire(2)) {
            Visitor learner = new Visitor(wire, URI.create(stack.site()));
            SignIn.signIn(learner, "apprenante@ensemble.example", "ensemble");
            learner.delete("/api/enrolments/" + WholeStack.COURSE);
            learner.send(
                            "PUT",
                            "/api/enrolments/" + WholeStack.COURSE,
                            """
                            {"displayName": "Aube", "language": "fr", "time": "3h", "zone": "America/Toronto", "consent": true}""")
                    .expectOk("Joining");
        }
        assertThat(servicesOfOneTrace()).contains("gateway", "registration-service", "session-service");
    }

    /** The services of the trace that most took part in. */
    private Set<String> servicesOfOneTrace() throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        Set<String> widest = new TreeSet<>();
        while (Instant.now().isBefore(until) && widest.size() < 3) {
            Thread.sleep(500);
            JsonNode traces = new ObjectMapper()
                    .readTree(stack.traces()
                            .resolve("/api/v2/traces?serviceName=gateway&limit=200")
                            .toURL());
            for (JsonNode trace : traces) {
                Set<String> services = new TreeSet<>();
                trace.forEach(span ->
                        services.add(span.at("/localEndpoint/serviceName").asText()));
                widest = services.size() > widest.size() ? services : widest;
            }
        }
        return widest;
    }
}
