package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.drill.bench.load.Outcome;
import org.ensemble.drill.bench.stage.Cpu;

/** Bookings on one session, beside the SQL alone, the SQL in batches, and HTTP with the token check alone. */
final class B1 implements Bench {

    static final String RATE = "/s";
    private static final List<Integer> CONNECTIONS = List.of(1, 2, 4, 8, 16, 64);
    private static final List<Integer> CLIENTS = List.of(64, 512);
    private static final int BATCH = 64;
    private static final int GUESS = 3_000;
    private static final List<Integer> FEW_CONNECTIONS = List.of(1, 2, 4);
    private static final int MOST_CLIENTS = 512;

    private final Ground ground;
    private final Peak peak;
    private final Door door;
    private final OneCall sql;

    B1(Ground ground, Peak peak, Door door) {
        this.ground = ground;
        this.peak = peak;
        this.door = door;
        this.sql = new OneCall(ground.stage.session(), ground.members);
    }

    @Override
    public String name() {
        return "B1";
    }

    @Override
    public String title() {
        return "bookings on one session";
    }

    @Override
    public void round(Ground unused) {
        Speed oneCall = best(CONNECTIONS.stream().map(this::oneCall).toList());
        ground.figures.note("B1", "(a) one call, best", RATE, oneCall.rate);
        batched();
        double empty = empty();
        Speed ours = best(CLIENTS.stream().map(this::ours).toList());
        ground.figures.note("B1", "(d) ours, best", RATE, ours.rate);
        throughTheGateway();
        alone();
        ground.figures.note("B1", "ours ÷ (a)", "×", ours.rate / oneCall.rate);
        ground.figures.note("B1", "ours ÷ (c)", "×", ours.rate / empty);
        ground.figures.note(
                "B1", "CPU time a booking without the generator, (a) ÷ ours", "×", oneCall.micros / ours.micros);
    }

    /** @param micros of CPU time a booking, in all parts but the generator */
    private record Speed(double rate, double micros) {
        static Speed of(double rate, Map<String, Double> micros) {
            double all =
                    micros.values().stream().mapToDouble(Double::doubleValue).sum();
            return new Speed(rate, all - micros.getOrDefault("harness", 0.0));
        }
    }

    private static Speed best(List<Speed> all) {
        return Collections.max(all, Comparator.comparingDouble(Speed::rate));
    }

    private Speed oneCall(int connections) {
        String what = "(a) one call, %d connections".formatted(connections);
        double seconds = Math.max(0.5, ground.seconds / 4.0);
        Turns turns = ground.turns(ground.beside, (int) (GUESS * seconds), 1);
        Cpu before = ground.stage.cpu();
        return note(what, sql.single(connections, millis(seconds), turns), turns, before);
    }

    private void batched() {
        double seconds = Math.max(0.5, ground.seconds / 2.0);
        Turns turns = ground.turns(ground.beside, (int) (3 * GUESS * seconds), 1);
        Cpu before = ground.stage.cpu();
        note("(b) batches of 64, one connection", sql.batched(BATCH, millis(seconds), turns), turns, before);
    }

    private Speed note(String what, SqlCallers.Done done, Turns turns, Cpu before) {
        ground.settle(done.all());
        ground.figures.note("B1", what, RATE, done.rate());
        Map<String, Double> micros = Ground.each(ground.stage.cpu().since(before), done.all());
        ground.figures.noteCpu("B1", what, RATE, micros);
        ground.check(what, turns, ground.beside, done.all());
        return Speed.of(done.rate(), micros);
    }

    private double empty() {
        String what = "(c) empty endpoint behind the token check";
        UUID session = ground.ledger.open(1);
        Cpu before = ground.stage.cpu();
        Outcome outcome = ground.generator.closed(
                ground.stage.sessionPorts(),
                64,
                millis(Math.max(0.5, ground.seconds / 2.0)),
                Clicks.empty(session, ground.members));
        ground.figures.note("B1", what, RATE, outcome.rate());
        ground.figures.noteCpu("B1", what, RATE, Ground.each(ground.stage.cpu().since(before), outcome.all()));
        if (outcome.ok() != outcome.all()) {
            ground.wrong(what + ": " + outcome.byStatus());
        }
        return outcome.rate();
    }

    private Speed ours(int clients) {
        String what = "(d) ours, %d clients".formatted(clients);
        Peak.Measured measured = peak.measure(clients, ground.seconds);
        ground.figures.note("B1", what, RATE, measured.rate());
        ground.figures.noteCpu("B1", what, RATE, measured.cpuEach());
        ground.figures.note(
                "B1", "cores that the generator took, %d clients".formatted(clients), "", measured.generator());
        return Speed.of(measured.rate(), measured.cpuEach());
    }

    /** Both once more while what they set off waits: what is left is the booking itself. */
    private void alone() {
        double oneCall =
                FEW_CONNECTIONS.stream().mapToDouble(this::oneCallAlone).max().orElseThrow();
        double seconds = Math.min(ground.seconds, Ground.MOST_SECONDS_ALONE);
        Turns turns = ground.turns(ground.ledger, (int) (4 * GUESS * seconds), 1);
        Outcome ours = ground.alone(() -> ground.generator.closed(
                ground.stage.sessionPorts(), MOST_CLIENTS, millis(seconds), Clicks.take(turns, ground.members)));
        ground.settle(ours.ok());
        ground.check("ours" + Ground.ALONE, turns, ground.ledger, ours.ok());
        ground.figures.note("B1", "(a) one call, best" + Ground.ALONE, RATE, oneCall);
        ground.figures.note("B1", "(d) ours, 512 clients" + Ground.ALONE, RATE, ours.rate());
        ground.figures.note("B1", "ours ÷ (a)" + Ground.ALONE, "×", ours.rate() / oneCall);
    }

    private double oneCallAlone(int connections) {
        double seconds = Math.max(0.5, ground.seconds / 4.0);
        Turns turns = ground.turns(ground.beside, (int) (GUESS * seconds), 1);
        SqlCallers.Done done = ground.alone(() -> sql.single(connections, millis(seconds), turns));
        ground.settle(done.all());
        ground.check("(a)" + Ground.ALONE, turns, ground.beside, done.all());
        return done.rate();
    }

    private void throughTheGateway() {
        Visitors visitors = door.visitors(ground);
        double seconds = ground.seconds / 2.0;
        Turns turns = ground.turns(ground.ledger, (int) (GUESS * seconds), 1, visitors.count());
        Peak.Measured measured =
                peak.measure("through the gateway", 64, seconds, List.of(visitors.port()), turns, visitors.take(turns));
        String what = "(d) ours, 64 clients, through the gateway with cookies";
        ground.figures.note("B1", what, RATE, measured.rate());
        ground.figures.noteCpu("B1", what, RATE, measured.cpuEach());
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
