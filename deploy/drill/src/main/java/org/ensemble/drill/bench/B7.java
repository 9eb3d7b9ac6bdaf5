package org.ensemble.drill.bench;

import java.util.List;

/** What more pods cost on the same cores. All three run; either one or all of them are asked. */
final class B7 implements Bench {

    private static final int CLIENTS = 64;
    private static final int MANY = 100;
    private static final int GUESS = 3_000;

    private final Peak peak;

    B7(Peak peak) {
        this.peak = peak;
    }

    @Override
    public String name() {
        return "B7";
    }

    @Override
    public String title() {
        return "three pods and one";
    }

    @Override
    public int pods() {
        return 3;
    }

    @Override
    public void prepare(Ground ground) {
        List<Integer> ports = ground.stage.sessionPorts();
        for (int i = 1; i < ports.size(); i++) {
            peak.warm(ports.subList(i, i + 1)); // as the first one was
        }
        peak.warm(ports); // batches of a third, and waiting for each other, are compiled otherwise
    }

    @Override
    public void round(Ground ground) {
        compare(ground, "one hot session", 1);
        compare(ground, "100 sessions", MANY);
    }

    private void compare(Ground ground, String what, int sessions) {
        List<Integer> all = ground.stage.sessionPorts();
        double one = rate(ground, all.subList(0, 1), sessions);
        double three = rate(ground, all, sessions);
        ground.figures.note("B7", "one pod, " + what, B1.RATE, one);
        ground.figures.note("B7", "three pods, " + what, B1.RATE, three);
        ground.figures.note("B7", "three pods ÷ one, " + what, "×", three / one);
    }

    private double rate(Ground ground, List<Integer> ports, int sessions) {
        Turns turns = ground.turns(ground.ledger, GUESS * ground.seconds, sessions);
        return peak.measure("B7", CLIENTS, ground.seconds, ports, turns).rate();
    }
}
