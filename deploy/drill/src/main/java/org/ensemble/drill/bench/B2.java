package org.ensemble.drill.bench;

import java.util.List;

/** Does it hold when pushed harder? */
final class B2 implements Bench {

    private static final List<Integer> CLIENTS = List.of(1, 8, 64, 512);

    private final Peak peak;

    B2(Peak peak) {
        this.peak = peak;
    }

    @Override
    public String name() {
        return "B2";
    }

    @Override
    public String title() {
        return "throughput by clients";
    }

    @Override
    public void round(Ground ground) {
        for (int clients : CLIENTS) {
            ground.figures.note("B2", clients + " clients", B1.RATE, peak.rate(clients));
        }
        ground.figures.note("B2", "512 clients ÷ own peak", "×", peak.rate(512) / peak.best());
        ground.figures.note("B2", "512 clients ÷ 8 clients", "×", peak.rate(512) / peak.rate(8));
    }
}
