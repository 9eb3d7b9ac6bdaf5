package org.ensemble.drill.bench.stage;

import java.util.concurrent.locks.LockSupport;

/** An even beat. Who is late doesn't wait. */
final class Pace {

    private final long every;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        every = 1_000_000_000L / perSecond;
    }

    void await() {
        next += every;
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
