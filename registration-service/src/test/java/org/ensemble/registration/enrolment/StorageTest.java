package org.ensemble.registration.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ensemble.registration.Api;
import org.ensemble.registration.ServiceTest;
import org.junit.jupiter.api.Test;

/** What stays in the database when things go well, at once, or wrong. */
@QuarkusTest
class StorageTest extends ServiceTest {
    @Inject
    AgroalDataSource database;

    @Test
    void consentIsKeptWithItsTimeAndVersion() throws Exception {
        UUID learner = Api.joined();
        assertThat(count("enrolment where learner = ? and consent_version = '2026-11' and consent_at = at", learner))
                .isEqualTo(1);
    }

    @Test
    void twentyRequestsAtOnceAreOneEnrolmentToldOnce() throws Exception {
        UUID learner = UUID.randomUUID();
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> Api.join(learner, Api.answers()).statusCode())
                    .toList();
            List<Future<Integer>> answers = many.invokeAll(requests);
            int made = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                made += answer.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            many.shutdown();
        }
        assertThat(count("enrolment where learner = ?", learner)).isEqualTo(1);
        assertThat(JoinApiTest.told("registration.enrolment", learner, 1)).hasSize(1);
        assertThat(count(
                        "event_sequence where topic = 'registration.enrolment' and last = 1 and key = ?::text",
                        learner))
                .isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNeverTold() throws Exception {
        UUID learner = UUID.randomUUID();
        execute("create or replace function refuse() returns trigger language plpgsql as "
                + "$$ begin if new.topic = 'registration.notice' then raise 'planted'; end if; return new; end $$");
        execute("create trigger refuse before insert on outbox for each row execute function refuse()");
        try {
            Api.join(learner, Api.answers()).then().statusCode(500);
        } finally {
            execute("drop trigger refuse on outbox");
        }
        assertThat(count("learner where id = ?", learner)).isZero();
        assertThat(count("enrolment where learner = ?", learner)).isZero();
        assertThat(count("outbox where key = ?::text", learner)).isZero();
        assertThat(count("event_sequence where key = ?::text", learner)).isZero();
        Api.join(learner, Api.answers()).then().statusCode(201);
        assertThat(JoinApiTest.told("registration.enrolment", learner, 1)).hasSize(1);
    }

    private int count(String from, UUID id) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from " + from)) {
            statement.setObject(1, id);
            var found = statement.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
