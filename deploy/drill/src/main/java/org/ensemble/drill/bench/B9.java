package org.ensemble.drill.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.ensemble.drill.bench.stage.Cpu;
import org.ensemble.drill.bench.stage.PlainProducer;
import org.ensemble.drill.gather.Database;

/** How fast the relay empties an outbox that has filled up; a booking brings two events. */
final class B9 implements Bench {

    private static final long LOCK = 0x656e73656d626c65L; // the relay's own: "ensemble"
    private static final int BATCH = 256;

    private final Peak peak;

    B9(Peak peak) {
        this.peak = peak;
    }

    @Override
    public String name() {
        return "B9";
    }

    @Override
    public String title() {
        return "the relay";
    }

    @Override
    public void round(Ground ground) {
        Database database = ground.stage.session();
        int bookings = Math.min(ground.members.count(), 4_000 * ground.seconds) / BATCH * BATCH;
        Turns turns = ground.turns(ground.beside, bookings, 1);
        Cpu before;
        List<PlainProducer.Event> payload;
        double rate;
        try (Connection relaysPlace = database.connect()) {
            takePlace(database, relaysPlace);
            new OneCall(database, ground.members).fill(bookings, BATCH, turns);
            payload = PlainProducer.waiting(database);
            before = ground.stage.cpu();
            try (var statement = relaysPlace.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
            rate = drained(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ground.settle(bookings);
        ground.figures.note("B9", "relay", "/s", rate);
        ground.figures.noteCpu(
                "B9", "relay", "/s", Ground.each(ground.stage.cpu().since(before), 2L * bookings));
        double plain = PlainProducer.rate(ground.stage.kafka(), payload, 2 * bookings);
        ground.figures.note("B9", "plain producer, same payload", "/s", plain);
        ground.figures.note("B9", "relay ÷ plain producer", "×", rate / plain);
        ground.figures.note("B9", "relay events/s ÷ bookings/s", "×", rate / peak.best());
    }

    /** Waits in line for the relay's lock and cuts the one who holds it: no pod's relay gets in before. */
    private static void takePlace(Database database, Connection ours) {
        CountDownLatch held = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try (var statement = ours.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
                held.countDown();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.start();
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        database.count(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'relay' and datname = current_database()");
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Events a second, from the first look that finds some gone to the first that finds none left. */
    private static double drained(Database database) {
        long last = database.count("select max(position) from outbox");
        long first = oldest(database, last);
        long oldest = first;
        long from = first;
        long since = System.nanoTime();
        while (oldest <= last) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            oldest = oldest(database, last);
            if (from == first && oldest > first) {
                from = oldest;
                since = System.nanoTime();
            }
        }
        return (last + 1 - from) * 1e9 / Math.max(1, System.nanoTime() - since);
    }

    private static long oldest(Database database, long last) {
        return database.count("select coalesce(min(position), ?) from outbox", last + 1);
    }
}
