package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ensemble.session.World;
import org.ensemble.session.registration.RegistrationDoor.Enrolment;
import org.ensemble.session.seat.SeatAnswer;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers follow the commit. The database is made to be slow at it, to refuse it, or to be cut off right after it. */
class CommitTest {
    private static final String LATE = "late-at-commit";
    private static final String REFUSED = "refused-at-commit";

    private final CuttingProxy proxy = new CuttingProxy(Ground.address());
    private final Pod pod = new Pod(proxy.address());
    private final UUID session = Ground.world().session(2);
    private final List<UUID> learners = Ground.world().members(session, 4);

    @BeforeEach
    void makeCommitsHard() {
        Ground.world()
                .run(
                        """
                        create or replace function at_commit() returns trigger language plpgsql as $$
                        begin
                            if new.key = 'late-at-commit' then
                                perform pg_sleep(1);
                            elsif new.key = 'refused-at-commit' then
                                raise exception 'refused at commit';
                            end if;
                            return null;
                        end $$""");
        Ground.world()
                .run(
                        """
                        create constraint trigger at_commit after insert on seat deferrable initially deferred
                        for each row execute function at_commit()""");
    }

    @AfterEach
    void stop() throws Exception {
        Ground.world().run("drop trigger at_commit on seat");
        pod.close();
        proxy.close();
    }

    @Test
    void whoIsAnsweredHasTheSeatAlready() {
        assertThat(answer(0, LATE)).isInstanceOf(Standing.class);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void oneWhoseCommitIsRefusedGetsNoSeatAndSpoilsNobodysElse() {
        List<CompletableFuture<SeatAnswer>> all = Stream.of(0, 1, 2, 3)
                .map(learner -> pod.seats
                        .take(session, learners.get(learner), learner == 2 ? REFUSED : "k")
                        .subscribeAsCompletionStage())
                .toList();
        assertThatThrownBy(() -> done(all.get(2))).hasRootCauseInstanceOf(HttpProblem.class);
        assertThat(Stream.of(0, 1, 3).map(all::get).map(CompletableFuture::join))
                .extracting(answer -> ((Standing) answer).seq())
                .containsExactly(1L, 2L, 3L);
        assertThat(rows()).isEqualTo(3);
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void aCommitThatNobodyHeardOfIsOneSeatAndOneEvent() {
        answer(0, "k");
        proxy.loseNextCommit();
        var seat = (Standing) answer(1, "k");
        assertThat(proxy.lostCommits()).isEqualTo(1);
        assertThat(seat.seq()).isEqualTo(2);
        assertThat(rows()).isEqualTo(2);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whoLeavesWhileTheirBookingIsBeingCommittedKeepsNoSeat() {
        var joined = Enrolment.confirmed(UUID.randomUUID(), Ground.world().courseOf(session), 1);
        done(pod.request(pod.registration.known(joined)));
        var booking = pod.request(pod.seats.take(session, joined.learner(), LATE));
        World.eventually(
                () -> Ground.world().number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 1);
        done(pod.request(pod.registration.reactedTo(joined.withdrawn())));
        assertThat(done(booking)).isInstanceOf(Standing.class);
        assertThat(Ground.world().texts("select state from seat where session = ?", session))
                .containsExactly("released");
        assertThat(Ground.world().numbers(session)).containsEntry("taken", 0L);
    }

    private SeatAnswer answer(int learner, String key) {
        return done(pod.request(pod.seats.take(session, learners.get(learner), key)));
    }

    private static <T> T done(CompletableFuture<T> work) {
        return work.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private long told() {
        return Ground.world()
                .number("select count(*) from outbox where topic = 'session.seat' and key = ?", session.toString());
    }

    private long rows() {
        return Ground.world().number("select count(*) from seat where session = ?", session);
    }
}
