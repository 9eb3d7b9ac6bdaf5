package org.ensemble.session.seat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.ensemble.session.seat.Ask.Kind;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.junit.jupiter.api.Test;

/** The database hangs up in the middle of batches and of commits: nobody is told of a seat that isn't there, nobody gets two. */
@ServiceTest
class LostConnectionTest {
    private static final String HANG_UP =
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where pid <> pg_backend_pid() and datname = current_database()
              and pid not in (select pid from pg_locks where locktype = 'advisory')
              and (query like 'select%seat_%' or query like '%outbox_append%' or query in ('BEGIN', 'COMMIT'))""";

    @Inject
    World world;

    @Inject
    SeatLedger ledger;

    @Test
    void whatWasAnsweredIsWhatStands() throws Exception {
        UUID session = world.session(40);
        List<UUID> learners = world.members(session, 300);
        AtomicInteger failed = new AtomicInteger();
        SeatDesk desk = new SeatDesk(
                (id, asks) -> ledger.settle(id, asks).onFailure().invoke(failed::incrementAndGet),
                new DeskLimits(1000, 1000));
        List<CompletableFuture<SeatAnswer>> answers = new ArrayList<>();
        long cut = 0;
        for (int i = 0; i < learners.size(); i++) {
            answers.add(ask(desk, session, learners.get(i)));
            if (i % 30 == 10) {
                cut += world.number(HANG_UP);
            }
        }
        for (int i = 0; i < 10; i++) {
            Thread.sleep(15);
            cut += world.number(HANG_UP);
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .handle((all, failure) -> all)
                .get(60, TimeUnit.SECONDS);

        assertThat(failed).as("batches cut off, by %d connections", cut).hasPositiveValue();
        for (int i = 0; i < learners.size(); i++) {
            // Whoever got an error sends the same click again.
            SeatAnswer answer = answers.get(i).isCompletedExceptionally()
                    ? ask(desk, session, learners.get(i)).get(60, TimeUnit.SECONDS)
                    : answers.get(i).get();
            assertThat(answer).isInstanceOf(Standing.class);
            assertThat(world.number("select seq from seat where session = ? and learner = ?", session, learners.get(i)))
                    .isEqualTo(((Standing) answer).seq());
        }
        assertThat(world.numbers(session)).containsEntry("taken", 40L).containsEntry("waiting", 260L);
        assertThat(world.number("select count(*) from seat where session = ?", session))
                .isEqualTo(300);
        assertThat(world.number(
                        "select last from event_sequence where topic = 'session.seat' and key = ?", session.toString()))
                .isEqualTo(300);
    }

    private static CompletableFuture<SeatAnswer> ask(SeatDesk desk, UUID session, UUID learner) {
        return desk.ask(new Ask(session, Kind.TAKE, learner, "k", null)).subscribeAsCompletionStage();
    }
}
