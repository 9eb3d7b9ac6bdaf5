package org.ensemble.session.bench;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.ensemble.session.seat.LedgerDoors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How many seats a second, through the desk and by one transaction a booking. Prints, and asserts nothing:
 * {@code ./mvnw -pl session-service test -Dtest=LedgerBench -Dbench=true}.
 */
@ServiceTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class LedgerBench {
    private static final int[] CALLERS = {1, 8, 64, 512};

    @Inject
    World world;

    @Inject
    LedgerDoors doors;

    @Test
    void seatsPerSecond() throws Exception {
        measure(64, 2_000, doors::desk);
        measure(64, 500, doors::single);
        System.out.printf("%8s %16s %16s %8s%n", "callers", "desk seats/s", "single seats/s", "ratio");
        for (int callers : CALLERS) {
            double desk = measure(callers, Math.max(400, callers * 12), doors::desk);
            double single = measure(callers, callers == 1 ? 400 : 1_000, doors::single);
            System.out.printf("%8d %16.0f %16.0f %8.1f%n", callers, desk, single, desk / single);
        }
    }

    /** Closed loop: each caller asks again as soon as it is answered. Half of the room is seats, half is line. */
    private double measure(int callers, int total, Function<LedgerDoors.Booking, Uni<?>> door) throws Exception {
        UUID session = world.session(Math.max(1, total / 2));
        var waiting = new ConcurrentLinkedQueue<>(world.members(session, total));
        long start = System.nanoTime();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            all.add(next(session, waiting, door));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long booked = world.number("select last_seq from live_session where id = ?", session);
        if (booked != total) {
            throw new IllegalStateException(booked + " booked of " + total);
        }
        return total / seconds;
    }

    private static CompletableFuture<?> next(
            UUID session, ConcurrentLinkedQueue<UUID> waiting, Function<LedgerDoors.Booking, Uni<?>> door) {
        UUID learner = waiting.poll();
        if (learner == null) {
            return CompletableFuture.completedFuture(null);
        }
        return requireNonNull(door.apply(new LedgerDoors.Booking(session, learner)))
                .subscribeAsCompletionStage()
                .thenCompose(done -> next(session, waiting, door));
    }
}
