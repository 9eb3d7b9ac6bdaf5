package org.ensemble.drill.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.ensemble.drill.gather.Database;

/** Plain clients of PostgreSQL in a closed loop, a connection and a thread each; every call is a transaction. */
final class SqlCallers {

    private final Database database;

    SqlCallers(Database database) {
        this.database = database;
    }

    /** Answers how many it booked. */
    interface Call {
        int book(PreparedStatement call) throws SQLException;
    }

    /** @param booked within the time; {@code all} counts those too that were under way when it ended */
    record Done(long booked, long all, double seconds) {
        double rate() {
            return booked / seconds;
        }
    }

    Done play(int connections, Duration time, String sql, Call call) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            Clock clock = new Clock(connections, time);
            List<CompletableFuture<Void>> clients = IntStream.range(0, connections)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> client(sql, call, clock), threads))
                    .toList();
            clients.forEach(CompletableFuture::join);
            return new Done(clock.booked.get(), clock.all.get(), time.toNanos() / 1e9);
        } catch (CompletionException e) {
            throw new IllegalStateException(sql + ": " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void client(String sql, Call call, Clock clock) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            clock.allReady();
            while (System.nanoTime() < clock.end) {
                int done = call.book(statement);
                clock.all.addAndGet(done);
                clock.booked.addAndGet(System.nanoTime() <= clock.end ? done : 0);
            }
        } catch (SQLException e) {
            clock.ready.countDown(); // the others must not wait for this one
            throw new IllegalStateException(e);
        }
    }

    /** The time begins when all are connected. */
    private static final class Clock {
        private final AtomicLong booked = new AtomicLong();
        private final AtomicLong all = new AtomicLong();
        private final CountDownLatch ready;
        private final Duration time;
        private volatile long end;

        private Clock(int clients, Duration time) {
            this.ready = new CountDownLatch(clients);
            this.time = time;
        }

        private void allReady() {
            try {
                ready.countDown();
                ready.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            begin();
        }

        private synchronized void begin() {
            if (end == 0) {
                end = System.nanoTime() + time.toNanos();
            }
        }
    }
}
