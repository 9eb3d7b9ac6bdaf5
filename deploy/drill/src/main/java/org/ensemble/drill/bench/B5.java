package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.List;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.load.Outcome;
import org.ensemble.drill.bench.load.Requests;
import org.ensemble.drill.bench.stage.Cpu;

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
        double half = peak.best() / 2;
        ground.figures.note("B5", "offered", B1.RATE, half);
        straight(ground, half, "at half of the peak");
        straight(ground, half / 5, "at a tenth of the peak");
        alone(ground, half);
        Visitors visitors = door.visitors(ground);
        Turns turns = ground.turns(ground.ledger, (int) half * ground.seconds, 1, visitors.count());
        measure(
                ground,
                half,
                List.of(visitors.port()),
                turns,
                visitors.take(turns),
                "at half of the peak, through the gateway");
    }

    private static void alone(Ground ground, double rate) {
        int seconds = Math.min(ground.seconds, Ground.MOST_SECONDS_ALONE);
        Turns turns = ground.turns(ground.ledger, (int) rate * seconds, 1);
        Requests requests = Clicks.take(turns, ground.members);
        Outcome outcome = ground.alone(() -> open(ground, rate, seconds, ground.stage.sessionPorts(), requests));
        done(ground, outcome, turns, "at half of the peak" + Ground.ALONE);
    }

    private static void straight(Ground ground, double rate, String when) {
        Turns turns = ground.turns(ground.ledger, (int) rate * ground.seconds, 1);
        measure(ground, rate, ground.stage.sessionPorts(), turns, Clicks.take(turns, ground.members), when);
    }

    private static void measure(
            Ground ground, double rate, List<Integer> ports, Turns turns, Requests requests, String when) {
        Cpu before = ground.stage.cpu();
        Outcome outcome = open(ground, rate, ground.seconds, ports, requests);
        double cores = ground.stage.cpu().since(before).total() / outcome.seconds();
        done(ground, outcome, turns, when);
        ground.figures.note("B5", "cores that all take " + when, "", cores);
    }

    private static Outcome open(Ground ground, double rate, int seconds, List<Integer> ports, Requests requests) {
        long[] arrivals = Generator.evenly(rate, Duration.ofSeconds(seconds));
        return ground.generator.open(ports, CONNECTIONS, arrivals, requests);
    }

    private static void done(Ground ground, Outcome outcome, Turns turns, String when) {
        ground.settle(outcome.ok());
        ground.check("B5 " + when, turns, ground.ledger, outcome.ok());
        ground.figures.note("B5", "p50 " + when, "ms", outcome.millis(50));
        ground.figures.note("B5", "p99 " + when, "ms", outcome.millis(99));
    }
}
