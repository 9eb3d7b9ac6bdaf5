package org.ensemble.drill.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

/**
 * People who come when they come: every moment of arrival is fixed beforehand, and nobody's slow answer keeps the next one
 * from coming. Latency counts from the fixed moment, so that a late start of ours counts against the site, never for it.
 */
public final class OpenModel {

    /** Always the same crowd, so that runs can be compared. */
    private static final long CROWD = 2019;

    private static final Duration READY_STEADY = Duration.ofMillis(50);

    private OpenModel() {}

    public static <T, R> List<R> play(
            List<T> crowd, Duration window, BiFunction<T, Long, CompletableFuture<R>> arrives) {
        long[] offsets = new Random(CROWD)
                .longs(crowd.size(), 0, Math.max(1, window.toNanos()))
                .sorted()
                .toArray();
        long start = System.nanoTime() + READY_STEADY.toNanos();
        List<CompletableFuture<R>> begun = new ArrayList<>(crowd.size());
        for (int i = 0; i < offsets.length; i++) {
            long intended = start + offsets[i];
            sleepUntil(intended);
            begun.add(arrives.apply(crowd.get(i), intended));
        }
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
