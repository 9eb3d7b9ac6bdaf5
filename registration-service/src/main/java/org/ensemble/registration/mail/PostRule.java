package org.ensemble.registration.mail;

import java.time.Duration;

/** How long a letter waits for its next try, and when to give up. Decides only. */
final class PostRule {
    /** Refused for good: the address doesn't exist, or the server wants no such mail. */
    enum Outcome {
        SENT,
        SERVER_AWAY,
        REFUSED_FOR_NOW,
        REFUSED_FOR_GOOD
    }

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(30);
    private static final int TRIES = 30;

    private PostRule() {}

    /** While the mail server is away nothing is given up, however often it is tried: the letter isn't at fault. */
    static boolean givesUp(Outcome outcome, int attempts) {
        return outcome == Outcome.REFUSED_FOR_GOOD || (outcome == Outcome.REFUSED_FOR_NOW && attempts >= TRIES);
    }

    /** Twice as long each time. When the server is back, nobody should wait much longer. */
    static Duration pause(Outcome outcome, int attempts) {
        int doublings = Math.max(0, Math.min(attempts - 1, 20));
        Duration pause = FIRST.multipliedBy(1L << doublings);
        Duration most = outcome == Outcome.SERVER_AWAY ? LONGEST_AWAY : LONGEST;
        return pause.compareTo(most) < 0 ? pause : most;
    }
}
