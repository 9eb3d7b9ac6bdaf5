package org.ensemble.drill.bench.load;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;

/** Each connection asks again when it is answered, until the time is over. */
final class ClosedLoop implements Generator.Loop {

    private final Outcome outcome = new Outcome();
    private final Duration time;
    private final Requests requests;
    private Promise<Outcome> done = Promise.promise();
    private long start;
    private long end;
    private int busy;

    ClosedLoop(Duration time, Requests requests) {
        this.time = time;
        this.requests = requests;
    }

    @Override
    public void begin(List<Connection> connections, Promise<Outcome> promise) {
        done = promise;
        start = System.nanoTime();
        end = start + time.toNanos();
        busy = connections.size();
        connections.forEach(this::next);
    }

    @Override
    public void answered(Connection from, int status, long since) {
        long now = System.nanoTime();
        outcome.answered(status, since, now, now <= end);
        if (status == Outcome.LOST) {
            rest();
        } else {
            next(from);
        }
    }

    private void next(Connection connection) {
        long now = System.nanoTime();
        Buffer request = now < end ? requests.next() : null;
        if (request == null) {
            end = Math.min(end, now); // no more to ask: the time that counts is over
            rest();
        } else {
            outcome.arrived(now);
            connection.send(request, now);
        }
    }

    private void rest() {
        if (--busy == 0) {
            outcome.lasted((end - start) / 1e9);
            done.tryComplete(outcome);
        }
    }
}
