package org.ensemble.session.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a pod and PostgreSQL, and cuts their connections when told to. */
final class CuttingProxy implements AutoCloseable {
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final InetSocketAddress server;
    private final ServerSocket door;

    CuttingProxy(InetSocketAddress server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress().getHostAddress(), door.getLocalPort());
    }

    /** Cuts all connections as they are; answers how many. */
    int cutAll() {
        int cut = wires.size();
        wires.forEach(Wire::cut);
        return cut;
    }

    /** The next transaction is committed, but its pod never hears of it: the connection ends before the answer comes. */
    void loseNextCommit() {
        toLose.set(1);
    }

    /** How many commits nobody heard of. */
    int lostCommits() {
        return lost.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cutAll();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket pod = door.accept();
                var wire = new Wire(pod, new Socket(server.getAddress(), server.getPort()));
                wires.add(wire);
                start(wire::up);
                start(wire::down);
            } catch (IOException e) {
                // The door was closed, or a pod or the database hung up at once: the next one may come.
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Wire {
        private final Socket pod;
        private final Socket database;
        private volatile boolean losing;

        Wire(Socket pod, Socket database) {
            this.pod = pod;
            this.database = database;
        }

        void up() {
            copy(pod, database, text -> {
                losing |= text.contains("COMMIT") && toLose.getAndSet(0) == 1;
                return true;
            });
        }

        void down() {
            copy(database, pod, text -> {
                boolean done = losing && text.contains("COMMIT");
                if (done) {
                    lost.incrementAndGet();
                }
                return !done;
            });
        }

        private void copy(Socket from, Socket to, Passing passing) {
            byte[] buffer = new byte[65_536];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!passing.on(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                        return;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                // Cut: that is what this is for.
            } finally {
                cut();
            }
        }

        void cut() {
            wires.remove(this);
            try (pod;
                    database) {
                pod.setSoLinger(true, 0);
            } catch (IOException e) {
                // It was closed already.
            }
        }
    }

    private interface Passing {
        boolean on(String text);
    }
}
