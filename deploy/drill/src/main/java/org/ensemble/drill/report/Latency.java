package org.ensemble.drill.report;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.ensemble.drill.check.Wish;

/** From the moment a learner meant to ask to the last answer, whatever lay between. */
final class Latency {

    private static final long NANOS_PER_MICRO = 1_000;
    private final Histogram micros = new Histogram(3);

    Latency(List<Wish> wishes) {
        wishes.forEach(wish -> wish.last()
                .ifPresent(
                        last -> micros.recordValue(Math.max(0, last.answered() - wish.intended()) / NANOS_PER_MICRO)));
    }

    String at(double percentile) {
        return millis(micros.getValueAtPercentile(percentile));
    }

    String max() {
        return millis(micros.getMaxValue());
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.0f ms", micros / 1e3);
    }
}
