package org.ensemble.drill.bench;

import java.time.Duration;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.load.Outcome;

/**
 * Far more than can be done. First the ledger is held from outside: a trigger, deferred to the commit, sleeps 2 ms for each new seat, so 500 a
 * second are committed whatever the batches, and the cores are free. Then nothing is held, and more comes than the cores can do.
 */
final class B3 implements Bench {

    private static final int CLIENTS = 512;
    private static final int CONNECTIONS = 4_096;
    private static final double TOO_MANY = 5;
    private static final double MORE_THAN_PEAK = 1.5;

    private static final String HOLD =
            """
            create or replace function bench.hold() returns trigger language plpgsql as
                $$ begin perform pg_sleep(0.002); return null; end $$;
            create constraint trigger bench_hold after insert on seat deferrable initially deferred
                for each row execute function bench.hold()""";
    private static final String RELEASE = "drop trigger if exists bench_hold on seat";

    private final Peak peak;

    B3(Peak peak) {
        this.peak = peak;
    }

    @Override
    public String name() {
        return "B3";
    }

    @Override
    public String title() {
        return "overload";
    }

    @Override
    public void prepare(Ground ground) {
        // Refusing is cold, and so is whatever else such a load asks for.
        offer(ground, MORE_THAN_PEAK * peak.best(), peak.warmSeconds());
    }

    @Override
    public void round(Ground ground) {
        double best = peak.best();
        ground.stage.session().change(HOLD);
        try {
            held(ground);
        } finally {
            ground.stage.session().change(RELEASE);
        }
        Outcome over = offer(ground, MORE_THAN_PEAK * best, ground.seconds);
        ground.figures.note("B3", "goodput at 1.5 × the peak", B1.RATE, over.rate());
        ground.figures.note("B3", "goodput at 1.5 × the peak ÷ peak", "×", over.rate() / best);
    }

    private void held(Ground ground) {
        Turns turns = ground.turns(ground.ledger, (int) (peak.best() * ground.seconds), 1);
        double confirms = peak.measure("B3, held", CLIENTS, ground.seconds, ground.stage.sessionPorts(), turns)
                .outcome()
                .pace();
        Outcome outcome = offer(ground, TOO_MANY * confirms, ground.seconds);
        ground.figures.note("B3", "held: confirms", B1.RATE, confirms);
        ground.figures.note("B3", "held: offered, answered at once or not", B1.RATE, outcome.all() / outcome.seconds());
        ground.figures.note("B3", "held: goodput", B1.RATE, outcome.pace());
        ground.figures.note("B3", "held: goodput ÷ what it confirms", "×", outcome.pace() / confirms);
        ground.figures.note("B3", "held: answered 429", "", outcome.count(429));
        if (outcome.count(429) > 0) {
            ground.figures.note("B3", "held: 429 p99", "ms", outcome.millisOfRefusals(99));
        }
    }

    private Outcome offer(Ground ground, double rate, int seconds) {
        long[] arrivals = Generator.evenly(rate, Duration.ofSeconds(seconds));
        Turns turns = ground.turns(ground.ledger, arrivals.length, 1);
        Outcome outcome = ground.generator.open(
                ground.stage.sessionPorts(), CONNECTIONS, arrivals, Clicks.take(turns, ground.members));
        ground.settle(outcome.ok());
        ground.check("B3", turns, ground.ledger, outcome.ok());
        if (outcome.ok() + outcome.count(429) != outcome.all()) {
            ground.wrong("B3: " + outcome.byStatus());
        }
        return outcome;
    }
}
