package org.ensemble.gateway.proxy;

import java.time.Duration;

/**
 * Whether an address is set aside: after each failure in a row for twice as long, up to five seconds; then one request may try it.
 * What was begun before the last failure says nothing new about it. All times are {@link System#nanoTime} of the gateway.
 *
 * @param failures in a row; 0 means that it is well
 */
record Health(int failures, long failedAt, long againAt, long answeredAt) {

    private static final long FIRST_PAUSE = Duration.ofMillis(250).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toNanos();
    private static final int DOUBLED_AT_MOST = 10;

    static Health unknown(long now) {
        return new Health(0, now, now, now);
    }

    boolean aside() {
        return failures > 0;
    }

    boolean mayBeAsked(long now) {
        return !aside() || now - againAt >= 0;
    }

    /** The next one may try it after another pause, unless this one brings an answer. */
    Health tried(long now) {
        return aside() ? new Health(failures, failedAt, now + pause(failures), answeredAt) : this;
    }

    Health failed(long begun, long now) {
        if (aside() && begun - failedAt <= 0) {
            return this;
        }
        return new Health(failures + 1, now, now + pause(failures + 1), answeredAt);
    }

    /** Nothing came in time. One slow answer among others is no failure; nothing else either in all that time is one. */
    Health silent(long begun, long now) {
        return answeredAt - begun > 0 ? this : failed(begun, now);
    }

    Health answered(long begun, long now) {
        boolean stillAside = aside() && begun - failedAt <= 0;
        return new Health(stillAside ? failures : 0, failedAt, againAt, now);
    }

    private static long pause(int failures) {
        return Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures - 1, DOUBLED_AT_MOST));
    }
}
