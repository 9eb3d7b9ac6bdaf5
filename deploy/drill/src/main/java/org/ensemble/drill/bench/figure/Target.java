package org.ensemble.drill.bench.figure;

import java.util.List;

/**
 * What a figure should be. The median of the rounds decides: with five rounds that is three of five.
 *
 * @param atLeast whether more is better
 */
public record Target(String bench, String what, boolean atLeast, double limit) {

    /** Those of the issue, in its order. */
    public static final List<Target> ALL = List.of(
            atLeast("B1", "ours ÷ (a)", 4.0),
            atLeast("B1", "ours ÷ (c)", 0.4),
            atLeast("B2", "512 clients ÷ own peak", 0.95),
            atLeast("B2", "512 clients ÷ 8 clients", 2.0),
            atLeast("B3", "held: goodput ÷ what it confirms", 0.95),
            atMost("B3", "held: 429 p99", 50),
            atLeast("B3", "goodput at 1.5 × the peak ÷ peak", 0.8),
            atMost("B4", "last answer after last arrival", 0.5),
            atMost("B4", "p99", 150),
            atMost("B4", "errors", 0),
            atMost("B5", "p99 at half of the peak", 10),
            atMost("B6", "240 promoted and committed", 50),
            atMost("B6", "last learner's page told", 250),
            atMost("B6", "10,000 promoted", 1),
            atLeast("B7", "three pods ÷ one, one hot session, 512 clients", 0.8),
            atLeast("B7", "three pods ÷ one, one hot session, 64 clients", 0.8),
            atLeast("B7", "three pods ÷ one, 100 sessions", 0.9),
            atMost("B8", "effect p99 ÷ own round trip, one pod", 3),
            atMost("B8", "effect p99 ÷ own round trip, three pods", 3),
            atLeast("B9", "relay events/s ÷ bookings/s", 1.5));

    private static Target atLeast(String bench, String what, double limit) {
        return new Target(bench, what, true, limit);
    }

    private static Target atMost(String bench, String what, double limit) {
        return new Target(bench, what, false, limit);
    }

    public boolean isMetBy(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    /** {@code ok} or {@code MISSED}; a figure that was not measured is neither. */
    public String verdict(Figures figures) {
        return figures.find(bench, what)
                .map(figure -> isMetBy(figure.median()) ? "ok" : "MISSED")
                .orElse("not run");
    }
}
