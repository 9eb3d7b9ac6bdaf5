package org.ensemble.session.seat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ensemble.session.seat.SeatApiTest.as;
import static org.ensemble.session.seat.SeatApiTest.seat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

/** A queue that is full turns people away before their token is looked at, and only for its own session. */
@ServiceTest
class FullDeskTest {
    private static final int MORE_THAN_ENOUGH = 20_000;

    @Inject
    World world;

    @Inject
    SeatDesk desk;

    @Inject
    AgroalDataSource database;

    @Test
    void whoeverComesIsToldAtOnceAndThoseInTheQueueAreServed() throws Exception {
        UUID session = world.session(1);
        UUID other = world.session(1);
        UUID member = world.member(session);
        List<CompletableFuture<SeatAnswer>> queued = new ArrayList<>();
        try (Connection holds = database.getConnection()) {
            holds.setAutoCommit(false);
            try (var lock = holds.prepareStatement("select 1 from live_session where id = ? for update")) {
                lock.setObject(1, session);
                lock.execute();
            }
            queued.add(ask(Ask.take(session, member, null)));
            while (!desk.isFull(session) && queued.size() < MORE_THAN_ENOUGH) {
                queued.add(ask(Ask.take(session, UUID.randomUUID(), null)));
            }
            assertThat(desk.isFull(session)).isTrue();

            given().header("Accept-Language", "fr")
                    .put(seat(session))
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1")
                    .header("Content-Language", "fr")
                    .contentType("application/problem+json")
                    .body("code", equalTo("too-busy"))
                    .body("title", equalTo("Il y a foule en ce moment"));
            given().get(seat(session)).then().statusCode(401);
            given().put(seat(other)).then().statusCode(401);
            holds.rollback();
        }
        assertThat(queued.get(0).get(60, TimeUnit.SECONDS)).isInstanceOf(SeatAnswer.Standing.class);
        CompletableFuture.allOf(queued.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        as(member).put(seat(session)).then().statusCode(200).body("state", equalTo("confirmed"));
    }

    private CompletableFuture<SeatAnswer> ask(Ask ask) {
        return desk.ask(ask).subscribeAsCompletionStage();
    }
}
