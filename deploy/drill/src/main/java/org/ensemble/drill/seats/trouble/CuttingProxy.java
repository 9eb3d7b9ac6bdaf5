package org.ensemble.drill.seats.trouble;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the pods and PostgreSQL, and cuts their connections when told to. */
public final class CuttingProxy implements AutoCloseable {

    private static final String HERE = "127.0.0.1";

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final NetClient client = vertx.createNetClient();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final int server;
    private final NetServer door;
    private final int port;

    /** @param server PostgreSQL's port; it need not be up yet */
    public CuttingProxy(int server) {
        this.server = server;
        door = vertx.createNetServer().connectHandler(this::accept);
        port = door.listen(0, HERE)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    public int port() {
        return port;
    }

    /** So many transactions are committed, but their pods never hear of it: the connection ends before the answer comes. */
    public void loseCommits(int count) {
        toLose.set(count);
    }

    /** How many commits nobody heard of. */
    public int lostCommits() {
        return lost.get();
    }

    /** Cuts all connections as they are; answers how many. */
    public int cutAll() {
        int cut = wires.size();
        wires.forEach(Wire::cut);
        return cut;
    }

    private void accept(NetSocket pod) {
        pod.pause();
        client.connect(server, HERE).onFailure(away -> pod.close()).onSuccess(database -> {
            Wire wire = new Wire(pod, database);
            wires.add(wire);
            wire.join();
        });
    }

    private final class Wire {
        private final NetSocket pod;
        private final NetSocket database;
        private boolean losing;

        Wire(NetSocket pod, NetSocket database) {
            this.pod = pod;
            this.database = database;
        }

        void join() {
            pod.handler(asked -> {
                losing |=
                        toLose.get() > 0 && saysCommit(asked) && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                pass(asked, pod, database);
            });
            database.handler(answer -> {
                if (losing && saysCommit(answer)) {
                    lost.incrementAndGet();
                    cut();
                } else {
                    pass(answer, database, pod);
                }
            });
            pod.exceptionHandler(reset -> cut());
            database.exceptionHandler(reset -> cut());
            pod.closeHandler(gone -> cut());
            database.closeHandler(gone -> cut());
            pod.resume();
        }

        private void pass(Buffer bytes, NetSocket from, NetSocket to) {
            to.write(bytes);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(free -> from.resume());
            }
        }

        void cut() {
            if (wires.remove(this)) {
                pod.close();
                database.close();
            }
        }
    }

    /** The command, or the word that it was done. */
    private static boolean saysCommit(Buffer bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1).contains("COMMIT");
    }

    @Override
    public void close() {
        door.close().toCompletionStage().toCompletableFuture().join(); // pods that are about to stop still knock
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
