package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ensemble.platform.test.Database;
import org.ensemble.session.World;
import org.ensemble.session.seat.SeatAnswer;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is committed while a request waits for the lock counts when it gets it. */
class UnderTheLockTest {
    private static final String LOCK = "select from live_session where id = '%s' for update";
    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    private final World world = Ground.world();
    private final Pod pod = new Pod(Ground.address());
    private final UUID session = world.session(1);
    private final UUID learner = world.member(session);

    @AfterEach
    void stop() {
        pod.close();
    }

    @Test
    void theLastSeatIsTakenMeanwhile() throws Exception {
        SeatAnswer answer = askedDuring(
                LOCK.formatted(session),
                """
                insert into seat (session, learner, enrolment, seq, state, asked_at, confirmed_at, key)
                values ('%s', gen_random_uuid(), gen_random_uuid(), 1, 'confirmed', now(), now(), 'k')"""
                        .formatted(session),
                "update live_session set taken = 1, last_seq = 1 where id = '%s'".formatted(session));
        var standing = (Standing) answer;
        assertThat(standing.confirmed()).isFalse();
        assertThat(standing.seq()).isEqualTo(2);
        assertThat(standing.place()).isEqualTo(1);
    }

    @Test
    void theLearnerLeavesTheCourseMeanwhile() throws Exception {
        SeatAnswer answer = askedDuring(
                LOCK.formatted(session), "update member set left_at = now() where learner = '%s'".formatted(learner));
        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(((Refused) answer).code()).isEqualTo("enrolment-not-known");
    }

    @Test
    void somethingElseIsToldOfTheSessionMeanwhile() throws Exception {
        askedDuring("select outbox_append('{session.seat}', '{%s}', '{1}', '{1}', '{1}', '{told}', '{none}', '{null}')"
                .formatted(session));
        assertThat(world.texts("select sequence from outbox where key = ? order by position", session.toString()))
                .containsExactly("1", "2");
    }

    /** Past the desk, which would ask again. */
    private SeatAnswer askedDuring(String... work) throws Exception {
        try (Connection other = connect()) {
            other.setAutoCommit(false);
            for (String sql : work) {
                other.createStatement().execute(sql);
            }
            CompletableFuture<List<SeatAnswer>> answers =
                    pod.request(pod.seats.together(session, List.of(learner), List.of("k"), List.of()));
            World.eventually(() -> answers.isDone() || world.number(WAITING) > 0);
            other.commit();
            return answers.get(60, TimeUnit.SECONDS).get(0);
        }
    }

    private static Connection connect() throws SQLException {
        var server = Ground.address();
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/service".formatted(server.getHostString(), server.getPort()),
                Database.ROLE,
                Database.PASSWORD);
    }
}
