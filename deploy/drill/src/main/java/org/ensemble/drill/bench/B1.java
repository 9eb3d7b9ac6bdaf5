package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.List;
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

    private final Ground ground;
    private final Peak peak;
    private final OneCall sql;

    B1(Ground ground, Peak peak) {
        this.ground = ground;
        this.peak = peak;
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
        double oneCall = 0;
        for (int connections : CONNECTIONS) {
            oneCall = Math.max(oneCall, oneCall(connections));
        }
        ground.figures.note("B1", "(a) one call, best", RATE, oneCall);
        batched();
        double empty = empty();
        double ours = 0;
        for (int clients : CLIENTS) {
            ours = Math.max(ours, ours(clients));
        }
        ground.figures.note("B1", "(d) ours, best", RATE, ours);
        ground.figures.note("B1", "ours ÷ (a)", "×", ours / oneCall);
        ground.figures.note("B1", "ours ÷ (c)", "×", ours / empty);
    }

    private double oneCall(int connections) {
        String what = "(a) one call, %d connections".formatted(connections);
        double seconds = Math.max(0.5, ground.seconds / 4.0);
        Turns turns = ground.turns(ground.beside, (int) (GUESS * seconds), 1);
        Cpu before = ground.stage.cpu();
        return note(what, sql.single(connections, millis(seconds), turns), turns, before);
    }

    private double batched() {
        double seconds = Math.max(0.5, ground.seconds / 2.0);
        Turns turns = ground.turns(ground.beside, (int) (3 * GUESS * seconds), 1);
        Cpu before = ground.stage.cpu();
        return note("(b) batches of 64, one connection", sql.batched(BATCH, millis(seconds), turns), turns, before);
    }

    private double note(String what, OneCall.Done done, Turns turns, Cpu before) {
        ground.settle(done.all());
        ground.figures.note("B1", what, RATE, done.rate());
        ground.figures.noteCpu("B1", what, RATE, Ground.each(ground.stage.cpu().since(before), done.all()));
        ground.check(what, turns, ground.beside, done.all());
        return done.rate();
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

    private double ours(int clients) {
        String what = "(d) ours, %d clients".formatted(clients);
        Peak.Measured measured = peak.measure(clients, ground.seconds);
        ground.figures.note("B1", what, RATE, measured.rate());
        ground.figures.noteCpu("B1", what, RATE, measured.cpuEach());
        return measured.rate();
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
