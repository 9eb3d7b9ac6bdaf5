package org.ensemble.drill.bench;

import java.time.Duration;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.load.Outcome;

/** How long a booking takes while half as many come as could. */
final class B5 implements Bench {

    private static final int CONNECTIONS = 512;

    private final Peak peak;

    B5(Peak peak) {
        this.peak = peak;
    }

    @Override
    public String name() {
        return "B5";
    }

    @Override
    public String title() {
        return "latency at half of the peak";
    }

    @Override
    public void round(Ground ground) {
        double rate = peak.best() / 2;
        long[] arrivals = Generator.evenly(rate, Duration.ofSeconds(ground.seconds));
        Turns turns = ground.turns(ground.ledger, arrivals.length, 1);
        Outcome outcome = ground.generator.open(
                ground.stage.sessionPorts(), CONNECTIONS, arrivals, Clicks.take(turns, ground.members));
        ground.settle(outcome.ok());
        ground.check("B5", turns, ground.ledger, outcome.ok());
        ground.figures.note("B5", "offered", B1.RATE, rate);
        ground.figures.note("B5", "p50 at half of the peak", "ms", outcome.millis(50));
        ground.figures.note("B5", "p99 at half of the peak", "ms", outcome.millis(99));
    }
}
