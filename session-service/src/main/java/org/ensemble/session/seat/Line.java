package org.ensemble.session.seat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.ensemble.session.seat.Ask.Kind;

/**
 * One session's queue in this pod, with at most one batch in flight. Reached from several event loops. A batch is what arrived while the
 * one before it was on its way, so none of them can know of another's answer. Who both takes a seat and gives it back has two batches, in
 * the order of arrival.
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
        if (inFlight || queue.isEmpty()) {
            return List.of();
        }
        List<Pending> batch = new ArrayList<>();
        Map<UUID, Kind> wanted = new HashMap<>();
        while (batch.size() < BATCH
                && !queue.isEmpty()
                && agrees(wanted, queue.element().ask())) {
            batch.add(queue.remove());
        }
        inFlight = true;
        return batch;
    }

    private static boolean agrees(Map<UUID, Kind> wanted, Ask ask) {
        Kind before = wanted.putIfAbsent(ask.learner(), ask.kind());
        return before == null || before == ask.kind();
    }

    synchronized void landed() {
        inFlight = false;
    }

    synchronized boolean idle() {
        return queue.isEmpty() && !inFlight;
    }
}
