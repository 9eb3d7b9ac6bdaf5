package org.ensemble.drill.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes the load, on one thread of its own. */
public final class Generator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final NetClient client =
            vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true).setConnectTimeout(5_000));

    /** So many clients, each of which asks again as soon as it is answered, for that time; clients are dealt out to the ports in turn. */
    public Outcome closed(List<Integer> ports, int clients, Duration time, Requests requests) {
        return play(clients, ports, new ClosedLoop(time, requests));
    }

    /** Comes at these moments (nanoseconds from the start), whatever becomes of those before; waits for a connection where all are busy. */
    public Outcome open(List<Integer> ports, int connections, long[] arrivals, Requests requests) {
        return play(connections, ports, new OpenLoop(vertx, arrivals, requests));
    }

    /** Opens an event stream for each request; returns when all have brought the first words. */
    public Streams watch(int port, List<Buffer> requests, int waitedFor, String first, String news) {
        return Streams.open(client, port, requests, waitedFor, first, news);
    }

    /** Moments of an even stream. */
    public static long[] evenly(double perSecond, Duration time) {
        long[] arrivals = new long[(int) (perSecond * time.toMillis() / 1e3)];
        for (int i = 0; i < arrivals.length; i++) {
            arrivals[i] = (long) (i * 1e9 / perSecond);
        }
        return arrivals;
    }

    private Outcome play(int connections, List<Integer> ports, Loop loop) {
        Promise<Outcome> done = Promise.promise();
        vertx.runOnContext(
                now -> connect(connections, ports, loop).onFailure(done::fail).onSuccess(all -> {
                    loop.begin(all, done);
                    done.future().onComplete(over -> all.forEach(Connection::close));
                }));
        try {
            return done.future().toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The load could not be played: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Future<List<Connection>> connect(int count, List<Integer> ports, Connection.Listener listener) {
        List<Future<Connection>> opened = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            opened.add(client.connect(ports.get(i % ports.size()), "127.0.0.1")
                    .map(socket -> new Connection(socket, listener)));
        }
        return Future.all(opened).map(all -> all.<Connection>list());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** A way to send: begins on open connections, ends by keeping its promise. */
    interface Loop extends Connection.Listener {
        void begin(List<Connection> connections, Promise<Outcome> done);
    }
}
