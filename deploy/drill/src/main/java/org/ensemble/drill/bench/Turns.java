package org.ensemble.drill.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose turn it is, and in which session. Each learner asks once in a session: all of them in the first sessions, then all of them in the
 * next ones. Where several sessions are asked for at once, it is others who ask in each, as it would be.
 */
final class Turns {

    private final List<UUID> sessions;
    private final int learners;
    private final int atOnce;
    private final AtomicLong taken = new AtomicLong();

    /** @param atOnce so many sessions are asked for in turn; 1: one hot session at a time */
    Turns(List<UUID> sessions, int learners, int atOnce) {
        this.sessions = sessions;
        this.learners = learners;
        this.atOnce = atOnce;
    }

    /** @param number of the learner */
    record Turn(UUID session, int number, long count) {}

    boolean hasNext() {
        return taken.get() < (long) sessions.size() * learners;
    }

    Turn next() {
        long count = taken.getAndIncrement();
        long block = count / ((long) atOnce * learners);
        int column = (int) (count % atOnce);
        int session = (int) (block * atOnce + column);
        long apart = (long) column * learners / atOnce;
        return new Turn(sessions.get(session), (int) ((count / atOnce + apart) % learners), count);
    }

    List<UUID> used() {
        long block = (long) atOnce * learners;
        return sessions.subList(0, (int) Math.min(sessions.size(), (taken.get() + block - 1) / block * atOnce));
    }
}
