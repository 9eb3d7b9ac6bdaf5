package org.ensemble.drill.bench.load;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.List;

/** Requests come when they come; latency counts from then. Looks each millisecond for who is due. */
final class OpenLoop implements Generator.Loop {

    private static final long LOOK_EVERY_MILLIS = 1;

    private final Outcome outcome = new Outcome();
    private final ArrayDeque<Connection> free = new ArrayDeque<>();
    private final Vertx vertx;
    private final long[] arrivals;
    private final Requests requests;
    private Promise<Outcome> done = Promise.promise();
    private long start;
    private long end;
    private int sent;
    private int underWay;
    private int alive;
    private long timer;

    OpenLoop(Vertx vertx, long[] arrivals, Requests requests) {
        this.vertx = vertx;
        this.arrivals = arrivals;
        this.requests = requests;
    }

    @Override
    public void begin(List<Connection> connections, Promise<Outcome> promise) {
        done = promise;
        free.addAll(connections);
        alive = connections.size();
        start = System.nanoTime();
        end = start + (arrivals.length == 0 ? 0 : arrivals[arrivals.length - 1]);
        timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, tick -> due());
    }

    private void due() {
        long now = System.nanoTime() - start;
        while (sent < arrivals.length && arrivals[sent] <= now && !free.isEmpty()) {
            Buffer request = requests.next();
            if (request == null) {
                throw new IllegalStateException("more arrivals than requests");
            }
            long intended = start + arrivals[sent++];
            outcome.arrived(intended);
            underWay++;
            free.removeFirst().send(request, intended);
        }
        if (alive == 0 || (sent == arrivals.length && underWay == 0)) {
            vertx.cancelTimer(timer);
            outcome.lasted((end - start) / 1e9);
            done.tryComplete(outcome);
        }
    }

    @Override
    public void answered(Connection from, int status, long since) {
        long now = System.nanoTime();
        underWay--;
        outcome.answered(status, since, now, now <= end);
        if (status == Outcome.LOST) {
            alive--;
        } else {
            free.addFirst(from);
            due();
        }
    }
}
