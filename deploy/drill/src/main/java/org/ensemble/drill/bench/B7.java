package org.ensemble.drill.bench;

import java.util.List;

/**
 * What more pods cost on the same cores. All three run; either one or all of them are asked: on one hot session by as many as one pod does
 * best with (B2) and by few, on a hundred by few.
 */
final class B7 implements Bench {

    private static final int CLIENTS = 512;
    private static final int FEW = 64;
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
        rate(ground, ground.stage.sessionPorts(), FEW, MANY); // batches of one are another path, and cold
    }

    @Override
    public void round(Ground ground) {
        compare(ground, "one hot session, 512 clients", CLIENTS, 1);
        compare(ground, "one hot session, 64 clients", FEW, 1);
        compare(ground, "100 sessions", FEW, MANY);
    }

    private void compare(Ground ground, String what, int clients, int sessions) {
        List<Integer> all = ground.stage.sessionPorts();
        double one = rate(ground, all.subList(0, 1), clients, sessions);
        double three = rate(ground, all, clients, sessions);
        ground.figures.note("B7", "one pod, " + what, B1.RATE, one);
        ground.figures.note("B7", "three pods, " + what, B1.RATE, three);
        ground.figures.note("B7", "three pods ÷ one, " + what, "×", three / one);
    }

    private double rate(Ground ground, List<Integer> ports, int clients, int sessions) {
        Turns turns = ground.turns(ground.ledger, GUESS * ground.seconds, sessions);
        return peak.measure("B7", clients, ground.seconds, ports, turns).rate();
    }
}
