package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.load.Outcome;
import org.ensemble.drill.bench.load.Streams;

/** A raise: 240 called in with 300 pages open, then 10,000 while others book. */
final class B6 implements Bench {

    private static final int SEATS = 60;
    private static final int RAISED = 300;
    private static final int WATCHERS = 300;
    private static final int LINE = 10_000;
    private static final int BOOKING_PER_SECOND = 200;
    private static final Duration BOOKING = Duration.ofSeconds(3);

    private final Door door;

    B6(Door door) {
        this.door = door;
    }

    @Override
    public String name() {
        return "B6";
    }

    @Override
    public String title() {
        return "a raise";
    }

    @Override
    public void prepare(Ground ground) {
        raise(ground, door.visitors(ground)); // the streams are cold
    }

    @Override
    public void round(Ground ground) {
        Visitors visitors = door.visitors(ground);
        Raise raise = raise(ground, visitors);
        ground.figures.note("B6", "240 promoted and committed", "ms", raise.promoted);
        ground.figures.note("B6", "last learner's page told", "ms", raise.told);
        UUID session = fill(ground);
        many(ground, many(ground, visitors, session), "");
        UUID another = fill(ground);
        many(ground, ground.alone(() -> many(ground, visitors, another)), Ground.ALONE);
    }

    private record Raise(double promoted, double told) {}

    private Raise raise(Ground ground, Visitors visitors) {
        UUID session = ground.ledger.open(SEATS);
        ground.ledger.fill(session, SEATS, visitors.learners());
        int promoted = RAISED - SEATS;
        // those who get in, and some who stay in line
        List<UUID> watchers = visitors.learners().subList(SEATS, Math.min(SEATS + WATCHERS, visitors.count()));
        try (Streams streams = ground.generator.watch(
                visitors.port(),
                watchers.stream()
                        .map(learner -> visitors.watch(session, learner))
                        .toList(),
                promoted,
                "data-state=\"waiting\"",
                "data-state=\"mine\"")) {
            long since = System.nanoTime();
            double answered = once(ground, visitors, session, RAISED);
            if (ground.ledger.taken(session) != RAISED) {
                ground.wrong("B6: the raise is answered, but %d are in".formatted(ground.ledger.taken(session)));
            }
            double told = (streams.lastTold() - since) / 1e6;
            ground.settle(promoted);
            check(ground, session, visitors.count());
            return new Raise(answered, told);
        }
    }

    /**
     * @param seconds until all had got in
     * @param booking of those who booked meanwhile
     */
    private record Many(UUID session, double seconds, Outcome booking) {}

    private static int line(Ground ground) {
        return Math.min(LINE, ground.members.count() / 2);
    }

    /** A long line, made by SQL. */
    private static UUID fill(Ground ground) {
        UUID session = ground.ledger.open(SEATS);
        ground.ledger.fill(session, SEATS, ground.members.ids().subList(0, SEATS + line(ground)));
        return session;
    }

    /** All in line get in; meanwhile others keep booking. */
    private static Many many(Ground ground, Visitors visitors, UUID session) {
        int line = line(ground);
        long[] arrivals = Generator.evenly(BOOKING_PER_SECOND, BOOKING);
        int[] next = {SEATS + line};
        CompletableFuture<Double> raised = CompletableFuture.supplyAsync(() -> {
            LockSupport.parkNanos(BOOKING.toNanos() / 3);
            long since = System.nanoTime();
            once(ground, visitors, session, SEATS + line);
            while (ground.ledger.taken(session) < SEATS + line) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            return (System.nanoTime() - since) / 1e9;
        });
        Outcome booking = ground.generator.open(
                ground.stage.sessionPorts(),
                BOOKING_PER_SECOND,
                arrivals,
                () -> Clicks.take(session, next[0], ground.members.tokens().get(next[0]++)));
        return new Many(session, raised.join(), booking);
    }

    private static void many(Ground ground, Many many, String how) {
        ground.settle(line(ground) + many.booking.ok());
        check(ground, many.session, SEATS + line(ground) + many.booking.ok());
        ground.figures.note("B6", "10,000 promoted" + how, "s", many.seconds);
        ground.figures.note("B6", "10,000 promoted: longest step" + how, "ms", longestStep(ground, many.session));
        ground.figures.note("B6", "meanwhile: bookings p50" + how, "ms", many.booking.millis(50));
        ground.figures.note("B6", "meanwhile: bookings p99" + how, "ms", many.booking.millis(99));
    }

    /** From one batch that had the session's lock to the next: it was held for less. */
    private static double longestStep(Ground ground, UUID session) {
        return ground.stage
                .session()
                .list(
                        """
                        select coalesce(max(extract(epoch from next - at)) * 1000, 0)
                        from (select at, lead(at) over (order by at) as next, promoted
                              from (select confirmed_at as at, bool_or(confirmed_at > asked_at) as promoted
                                    from seat where session = ? and confirmed_at is not null group by confirmed_at) moment) step
                        where promoted""",
                        row -> row.getDouble(1),
                        session)
                .get(0);
    }

    /** Milliseconds to the answer. */
    private static double once(Ground ground, Visitors visitors, UUID session, int capacity) {
        Outcome raise = ground.generator.open(
                List.of(visitors.port()), 1, new long[] {0}, () -> visitors.raise(session, capacity));
        if (raise.ok() != 1) {
            throw new IllegalStateException("The raise was answered " + raise.byStatus());
        }
        return raise.millis(100);
    }

    private static void check(Ground ground, UUID session, long standing) {
        String fault = ground.ledger.wrong(session, standing);
        if (!fault.isEmpty()) {
            ground.wrong("B6: " + fault);
        }
    }
}
