package org.ensemble.drill.bench.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What came of a load. Latencies in microseconds; in the open model from the intended moment. Written by one thread. */
public final class Outcome {

    /** Stands where a status would: the connection was lost, or never had. */
    public static final int LOST = 0;

    private static final long NANOS_PER_MICRO = 1_000;

    private final Histogram done = new Histogram(3);
    private final Histogram turnedAway = new Histogram(3);
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private long inTime;
    private long firstGood;
    private long lastGood;
    private long lastAnswer;
    private long lastArrival;
    private double seconds;

    void arrived(long intended) {
        lastArrival = Math.max(lastArrival, intended);
    }

    void answered(int status, long since, long now, boolean beforeTheEnd) {
        byStatus.merge(status, 1L, Long::sum);
        lastAnswer = now;
        long micros = Math.max(0, now - since) / NANOS_PER_MICRO;
        if (status / 100 == 2) {
            done.recordValue(micros);
            if (beforeTheEnd) {
                inTime++;
                firstGood = firstGood == 0 ? now : firstGood;
                lastGood = now;
            }
        } else {
            turnedAway.recordValue(micros);
        }
    }

    void lasted(double time) {
        seconds = time;
    }

    /** Good answers a second, those counted that came before the time was over. */
    public double rate() {
        return inTime / seconds;
    }

    /**
     * Good answers a second from the first to the last that came in time. Where they come in portions, each the work of a good part of a
     * second, {@link #rate()} depends on whether the last portion just came or not; but it also shows what was silent at the end.
     */
    public double pace() {
        return inTime < 2 ? rate() : (inTime - 1) * 1e9 / Math.max(1, lastGood - firstGood);
    }

    public double seconds() {
        return seconds;
    }

    public long ok() {
        return done.getTotalCount();
    }

    public long count(int status) {
        return byStatus.getOrDefault(status, 0L);
    }

    public long all() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    public Map<Integer, Long> byStatus() {
        return byStatus;
    }

    public double millis(double percentile) {
        return done.getValueAtPercentile(percentile) / 1e3;
    }

    public double millisOfRefusals(double percentile) {
        return turnedAway.getValueAtPercentile(percentile) / 1e3;
    }

    /** Seconds from the last intended arrival to the last answer. */
    public double settled() {
        return (lastAnswer - lastArrival) / 1e9;
    }
}
