package org.ensemble.drill.seats.crowd;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.ensemble.drill.drive.Call;
import org.ensemble.drill.drive.Exchange;
import org.ensemble.drill.drive.Wire;

/** The pods' doors. What is not answered for good is asked again at the next one, with the same key, until patience ends. */
final class Desks {

    private static final int CONNECTIONS = 2_000;
    /** Whoever gives up sooner only makes the queue longer: what is queued is done. */
    private static final Duration LONGEST_TRY = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long FIRST_REST_MILLIS = 50;
    private static final int LONGEST_REST = 8;

    private final Wire wire = new Wire(CONNECTIONS, LONGEST_TRY);
    private final List<Integer> ports;
    private final Tally tally;

    Desks(List<Integer> ports, Tally tally) {
        this.ports = ports;
        this.tally = tally;
    }

    /** @param again codes of refusals that will pass: asked again like what failed */
    record Request(String method, String path, Map<String, String> headers, String body, List<String> again) {}

    /**
     * @param sent when the first try's first byte was sent, in nanoseconds
     * @param open one of the tries was not answered
     * @param last what was answered in the end
     */
    record Reply(long sent, boolean open, Exchange last, boolean given) {}

    /** @param pod the first to be asked */
    CompletableFuture<Reply> ask(Request request, int pod) {
        CompletableFuture<Reply> done = new CompletableFuture<>();
        next(request, pod, 0, System.nanoTime(), false, done);
        return done;
    }

    private void next(Request request, int pod, int tries, long since, boolean open, CompletableFuture<Reply> done) {
        wire.send(call(request, pod + tries)).whenComplete((exchange, never) -> {
            boolean lost = open || (exchange.wasSent() && exchange.status() == 0);
            if (isFinal(request, exchange)) {
                done.complete(new Reply(since, lost, exchange, true));
            } else if (exchange.answered() - since > PATIENCE.toNanos()) {
                done.complete(new Reply(since, true, exchange, false));
            } else {
                tally.again(exchange);
                rest(tries).execute(() -> next(request, pod, tries + 1, since, lost, done));
            }
        });
    }

    private static boolean isFinal(Request request, Exchange exchange) {
        int status = exchange.status();
        return status > 0
                && status < 500
                && status != 429
                && (status != 409 || !request.again().contains(Answers.code(exchange)));
    }

    private static Executor rest(int tries) {
        return CompletableFuture.delayedExecutor(
                FIRST_REST_MILLIS * Math.min(tries + 1, LONGEST_REST), TimeUnit.MILLISECONDS);
    }

    private Call call(Request request, int pod) {
        int port = ports.get(Math.floorMod(pod, ports.size()));
        URI to = URI.create("http://127.0.0.1:" + port + request.path());
        return new Call(request.method(), to, request.headers(), request.body().isEmpty() ? null : request.body());
    }

    int count() {
        return ports.size();
    }

    void close() {
        wire.close();
    }
}
