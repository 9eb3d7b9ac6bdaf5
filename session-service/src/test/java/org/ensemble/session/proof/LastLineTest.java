package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

/** Whatever the code does, the tables themselves refuse what must never be. */
class LastLineTest {
    private static final String SEAT =
            """
            insert into seat (session, learner, enrolment, seq, state, asked_at, key)
            values (?, ?, gen_random_uuid(), ?, 'waiting', now(), 'k')""";
    private final World world = Ground.world();
    private final UUID session = world.session(2);

    @Test
    void moreSeatsTakenThanThereAre() {
        world.run("update live_session set taken = 2 where id = ?", session);
        refused("never_oversold", "update live_session set taken = 3 where id = ?", session);
        refused("never_oversold", "update live_session set capacity = 1 where id = ?", session);
    }

    @Test
    void lessThanNobody() {
        refused("taken", "update live_session set taken = -1 where id = ?", session);
        refused("waiting", "update live_session set waiting = -1 where id = ?", session);
    }

    @Test
    void twoSeatsOfOneLearnerAndTwoOfOneNumber() {
        UUID learner = UUID.randomUUID();
        world.run(SEAT, session, learner, 1L);
        refused("seat_one_each", SEAT, session, learner, 2L);
        refused("seat_pkey", SEAT, session, UUID.randomUUID(), 1L);
        world.run(
                "update seat set state = 'released', released_at = now(), reason = 'given-back' where session = ?",
                session);
        assertThatCode(() -> world.run(SEAT, session, learner, 2L)).doesNotThrowAnyException();
    }

    private void refused(String by, String sql, Object... values) {
        assertThatThrownBy(() -> world.run(sql, values)).hasMessageContaining(by);
    }
}
