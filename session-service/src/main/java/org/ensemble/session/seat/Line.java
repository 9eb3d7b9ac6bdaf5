package org.ensemble.session.seat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * One session's queue in this pod, with at most one batch in flight. Reached from several event loops. A batch is what arrived while the
 * one before it was on its way: the longest run of one kind, so that arrivals keep their order.
 */
final class Line {
    static final int BATCH = 256;

    private final Queue<Pending> queue = new ArrayDeque<>();
    private final int limit;
    private boolean inFlight;

    Line(int limit) {
        this.limit = limit;
    }

    /** False when the queue is full. */
    synchronized boolean offer(Pending pending) {
        return !isFull() && queue.add(pending);
    }

    synchronized boolean isFull() {
        return queue.size() >= limit;
    }

    /** The next batch, now in flight; empty when there is none or one is in flight already. */
    synchronized List<Pending> next() {
        List<Pending> batch = new ArrayList<>();
        Pending first = queue.peek();
        if (inFlight || first == null) {
            return batch;
        }
        while (batch.size() < BATCH
                && !queue.isEmpty()
                && queue.element().ask().kind() == first.ask().kind()) {
            batch.add(queue.remove());
        }
        inFlight = true;
        return batch;
    }

    synchronized void landed() {
        inFlight = false;
    }

    synchronized int length() {
        return queue.size();
    }

    synchronized boolean idle() {
        return queue.isEmpty() && !inFlight;
    }
}
