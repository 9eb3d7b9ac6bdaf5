package org.ensemble.session.seat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.Topic;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

@ServiceTest
class SeatApiTest {
    @Inject
    World world;

    @Test
    void aClickBecomesASeatAnEventAndANotice() {
        UUID session = world.session(1);
        UUID first = world.member(session);
        UUID second = world.member(session);

        as(first)
                .put(seat(session))
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("seq", equalTo(1))
                .body("place", nullValue());
        as(second)
                .put(seat(session))
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("seq", equalTo(2))
                .body("place", equalTo(1));

        var events = new Topic("session.seat").read(2, record -> record.key().equals(session.toString()));
        assertThat(events)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly("ensemble.session.seat.confirmed.v1", "ensemble.session.seat.waitlisted.v1");
        assertThat(events)
                .extracting(record -> Topic.header(record, "ce_sequence"))
                .containsExactly("1", "2");
        var notices = new Topic("session.notice")
                .read(2, record -> List.of(first.toString(), second.toString()).contains(record.key()));
        assertThat(notices).hasSize(2);
    }

    static String seat(UUID session) {
        return "/api/sessions/" + session + "/seat";
    }

    static RequestSpecification as(UUID learner) {
        io.restassured.RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        return given().auth().oauth2(Tokens.learner(learner));
    }
}
