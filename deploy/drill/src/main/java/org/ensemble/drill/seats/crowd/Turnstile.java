package org.ensemble.drill.seats.crowd;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the attempts and lets them in by waves, so that a small crowd comes in bursts and still lasts as long as the trouble needs. Closes
 * when there were enough and the trouble is over; at three times as many at the latest.
 */
public final class Turnstile {

    private static final long WAVE_MILLIS = 250;
    private static final int MOST = 3;

    private final AtomicInteger begun = new AtomicInteger();
    private final int enough;
    private final double perMilli;
    private final long since = System.nanoTime();
    private volatile boolean troubled = true;

    /** @param atLeast how long so many attempts take at least */
    public Turnstile(int enough, Duration atLeast) {
        this.enough = enough;
        this.perMilli = (double) enough / atLeast.toMillis();
    }

    /** The number of the next attempt, when its time has come; -1: there is no more. */
    CompletableFuture<Integer> enter() {
        if ((begun.get() >= enough && !troubled) || begun.get() >= MOST * enough) {
            return CompletableFuture.completedFuture(-1);
        }
        int number = begun.incrementAndGet();
        long wave = (long) (number / perMilli) / WAVE_MILLIS * WAVE_MILLIS;
        long rest = wave - millis();
        return rest <= 0
                ? CompletableFuture.completedFuture(number)
                : CompletableFuture.supplyAsync(() -> number, after(rest));
    }

    /** Who has entered makes two attempts. */
    void oneMore() {
        begun.incrementAndGet();
    }

    static Executor after(long millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    /** Nothing more will happen to the stack. */
    public void calm() {
        troubled = false;
    }

    /** How far it has come, from 0; more than 1 where the trouble lasts. */
    public double part() {
        return (double) begun.get() / enough;
    }

    public int begun() {
        return begun.get();
    }

    public double seconds() {
        return millis() / 1e3;
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
