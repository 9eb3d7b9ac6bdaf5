package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.List;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.load.Outcome;
import org.ensemble.drill.bench.load.Requests;

/** How long a booking takes while half as many come as could. */
final class B5 implements Bench {

    private static final int CONNECTIONS = 512;

    private final Peak peak;

    private final Door door;

    B5(Peak peak, Door door) {
        this.peak = peak;
        this.door = door;
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
        ground.figures.note("B5", "offered", B1.RATE, rate);
        Turns turns = ground.turns(ground.ledger, (int) rate * ground.seconds, 1);
        note(ground, rate, ground.stage.sessionPorts(), turns, Clicks.take(turns, ground.members), "");
        Visitors visitors = door.visitors(ground);
        turns = ground.turns(ground.ledger, (int) rate * ground.seconds, 1, visitors.count());
        note(ground, rate, List.of(visitors.port()), turns, visitors.take(turns), ", through the gateway");
    }

    private static void note(
            Ground ground, double rate, List<Integer> ports, Turns turns, Requests requests, String said) {
        long[] arrivals = Generator.evenly(rate, Duration.ofSeconds(ground.seconds));
        Outcome outcome = ground.generator.open(ports, CONNECTIONS, arrivals, requests);
        ground.settle(outcome.ok());
        ground.check("B5" + said, turns, ground.ledger, outcome.ok());
        ground.figures.note("B5", "p50 at half of the peak" + said, "ms", outcome.millis(50));
        ground.figures.note("B5", "p99 at half of the peak" + said, "ms", outcome.millis(99));
    }
}
