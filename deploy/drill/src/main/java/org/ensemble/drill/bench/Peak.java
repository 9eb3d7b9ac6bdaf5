package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ensemble.drill.bench.load.Outcome;
import org.ensemble.drill.bench.load.Requests;
import org.ensemble.drill.bench.stage.Cpu;

/** Bookings on one hot session by so many clients in a closed loop, straight to session-service: what most benches refer to. */
final class Peak {

    private static final int FIRST_GUESS = 3_000;
    private static final int MOST_CLIENTS = 512;
    private static final int FEW_CLIENTS = 64;

    /** So long the compilers get. */
    private static final int WARM_SECONDS = 30;

    private final Ground ground;
    private final Map<Integer, Double> ever = new HashMap<>();
    private final Map<Integer, Double> thisRound = new HashMap<>();

    Peak(Ground ground) {
        this.ground = ground;
    }

    /**
     * @param cpu until all that was set off was done
     * @param generator cores that the generator kept busy while it asked
     */
    record Measured(Outcome outcome, Cpu cpu, double generator) {
        double rate() {
            return outcome.rate();
        }

        Map<String, Double> cpuEach() {
            return Ground.each(cpu, outcome.ok());
        }
    }

    /** The first seconds, noted as they are. */
    void cold() {
        cold("", measure(FEW_CLIENTS, ground.seconds));
    }

    private void cold(String where, Measured measured) {
        String what = "the first %d s%s, %d clients".formatted(ground.seconds, where, FEW_CLIENTS);
        ground.figures.note("cold", what, B1.RATE, measured.rate());
        ground.progress.say("cold: %.0f bookings/s%s", measured.rate(), where);
    }

    /** The gateway, by those who are signed in there. */
    void warm(Visitors visitors) {
        String where = " through the gateway";
        cold(where, measure(visitors, ground.seconds));
        double warm = measure(visitors, warmSeconds()).rate();
        ground.progress.say("warm: %.0f bookings/s by %d clients%s", warm, FEW_CLIENTS, where);
    }

    private Measured measure(Visitors visitors, double seconds) {
        Turns turns = ground.turns(ground.ledger, (int) (FIRST_GUESS * seconds), 1, visitors.count());
        return measure("warm-up", FEW_CLIENTS, seconds, List.of(visitors.port()), turns, visitors.take(turns));
    }

    /** So long a bench asks first for what it is about to measure. */
    int warmSeconds() {
        return ground.seconds < 4 ? ground.seconds : WARM_SECONDS;
    }

    /** Asks only these pods, first many at a time and then few. On the same cores several need as much longer. */
    void warm(List<Integer> ports) {
        double half = warmSeconds() * ports.size() / 2;
        double many = warm(MOST_CLIENTS, half, ports).rate();
        double few = warm(FEW_CLIENTS, half, ports).rate();
        ground.progress.say("warm: %.0f bookings/s by %d clients, %.0f by %d", many, MOST_CLIENTS, few, FEW_CLIENTS);
    }

    private Measured warm(int clients, double seconds, List<Integer> ports) {
        return measure(
                "warm-up", clients, seconds, ports, ground.turns(ground.ledger, (int) (FIRST_GUESS * seconds), 1));
    }

    void newRound() {
        thisRound.clear();
    }

    /** Bookings a second in this round by so many clients; measured where no bench has done so yet. */
    double rate(int clients) {
        Double known = thisRound.get(clients);
        return known != null ? known : measure(clients, ground.seconds).rate();
    }

    /** The best of this round. */
    double best() {
        if (thisRound.isEmpty()) {
            measure(MOST_CLIENTS, ground.seconds);
        }
        return thisRound.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    Measured measure(int clients, double seconds) {
        int expected = (int) (ever.getOrDefault(clients, (double) FIRST_GUESS) * seconds);
        Turns turns = ground.turns(ground.ledger, expected, 1);
        Measured measured =
                measure("ours, " + clients + " clients", clients, seconds, ground.stage.sessionPorts(), turns);
        ever.put(clients, measured.rate());
        thisRound.put(clients, measured.rate());
        return measured;
    }

    Measured measure(String what, int clients, double seconds, List<Integer> ports, Turns turns) {
        return measure(what, clients, seconds, ports, turns, Clicks.take(turns, ground.members));
    }

    Measured measure(String what, int clients, double seconds, List<Integer> ports, Turns turns, Requests requests) {
        Cpu before = ground.stage.cpu();
        Duration time = Duration.ofMillis((long) (seconds * 1000));
        Outcome outcome = ground.generator.closed(ports, clients, time, requests);
        double generator = ground.stage.cpu().since(before).of("harness") / outcome.seconds();
        ground.settle(outcome.ok());
        Cpu used = ground.stage.cpu().since(before);
        if (outcome.ok() != outcome.all()) {
            ground.wrong(what + ": not all were answered well: " + outcome.byStatus());
        }
        ground.check(what, turns, ground.ledger, outcome.ok());
        return new Measured(outcome, used, generator);
    }
}
