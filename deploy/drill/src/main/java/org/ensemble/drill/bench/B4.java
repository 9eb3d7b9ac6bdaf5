package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ensemble.drill.bench.load.Outcome;

/** Opening day in small: 848 learners with cookies, 60 seats, one second. */
final class B4 implements Bench {

    static final int LEARNERS = 848;
    static final int SEATS = 60;
    private static final long CROWD = 2019;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Door door;

    B4(Door door) {
        this.door = door;
    }

    @Override
    public String name() {
        return "B4";
    }

    @Override
    public String title() {
        return "848 learners within a second";
    }

    @Override
    public void prepare(Ground ground) {
        rush(ground); // this way was not gone yet by so many at once
    }

    @Override
    public void round(Ground ground) {
        Outcome rush = rush(ground);
        ground.figures.note("B4", "last answer after last arrival", "s", rush.settled());
        ground.figures.note("B4", "p50", "ms", rush.millis(50));
        ground.figures.note("B4", "p99", "ms", rush.millis(99));
        ground.figures.note("B4", "errors", "", rush.all() - rush.ok());
    }

    private Outcome rush(Ground ground) {
        Visitors visitors = door.visitors(ground);
        UUID session = ground.ledger.open(SEATS);
        long[] arrivals = new Random(CROWD)
                .longs(visitors.count(), 0, WINDOW.toNanos())
                .sorted()
                .toArray();
        Outcome rush =
                ground.generator.open(List.of(visitors.port()), visitors.count(), arrivals, visitors.take(session));
        ground.settle(rush.ok());
        String fault = ground.ledger.wrong(session, rush.ok());
        if (!fault.isEmpty()) {
            ground.wrong("B4: " + fault);
        }
        return rush;
    }
}
