package org.ensemble.drill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ensemble.drill.drive.Exchange;
import org.ensemble.drill.drive.SignIn;
import org.ensemble.drill.drive.Visitor;
import org.ensemble.drill.drive.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What programs get at the gateway: all services' descriptions as one, and lists as files, for whom they are meant. */
class ApiIT {

    private static final String FILE = "/api/admin/enrolments.csv?course=" + WholeStack.COURSE;
    private static final Wire WIRE = new Wire(4);
    private final URI site = URI.create(WholeStack.running().site());

    @AfterAll
    static void close() {
        WIRE.close();
    }

    @Test
    void the_services_are_described_as_one() {
        Exchange description = new Visitor(WIRE, site).get("/openapi?format=json");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("paths").fieldNames())
                .toIterable()
                .contains("/api/sessions/{session}/seat", "/api/admin/enrolments", "/api/courses");
    }

    @Test
    void who_has_joined_is_a_file_for_facilitators_only() {
        Exchange file = file("facilitator@ensemble.example");
        Exchange refused = file("learner@ensemble.example");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(List.of(refused.status(), refused.json().path("code").asText()))
                .containsExactly(403, "role-missing");
    }

    private Exchange file(String email) {
        Visitor visitor = new Visitor(WIRE, site);
        SignIn.signIn(visitor, email, "ensemble");
        return visitor.ask("GET", FILE, null, Map.of("Accept", "text/csv, application/problem+json"))
                .join();
    }
}
