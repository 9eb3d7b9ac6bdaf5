package org.ensemble.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outbox to Kafka, on a thread of its own: one active relay per service, however many pods run. After any failure it begins
 * again at the oldest row, so Kafka or the database may go away and come back at any time.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** How long a commit of another pod may lie unseen; 10–20 ms by the design, measured as unnoticeable load. */
    private static final Duration IDLE = Duration.ofMillis(15);

    /**
     * So many times as long as it worked, the relay rests. Each batch sets off the same work behind it, in Kafka and in every consumer, be it
     * of one event or of hundreds: without rest a thousand bookings a second made batches of ten, which took both cores of the machine
     * that it was measured on, and bookings waited for them (p99 463 ms; 26 ms with rest). The first event after a pause doesn't wait.
     */
    private static final int REST = 3;

    private static final Duration LONGEST_REST = Duration.ofMillis(50);

    private static final Duration STANDBY = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final RelayLine.Opener lines;
    private final Semaphore work = new Semaphore(0);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private @Nullable Thread thread;

    Relay(RelayLine.Opener lines) {
        this.lines = lines;
    }

    /** Tells the relay that something was committed. Costs nothing and may be called from any thread. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * For whoever else wants to know that this pod has committed something, say to show it.
     *
     * @param listener is called by the thread that committed, so it must be as cheap as {@link #wake}
     */
    public void onWake(Runnable listener) {
        listeners.add(listener);
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::run, "relay");
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        boolean healthy = true;
        while (!stopped) {
            try (RelayLine line = lines.open()) {
                carry(line);
                healthy = true;
            } catch (Exception e) {
                if (healthy && !stopped) {
                    LOG.warnf(e, "The relay begins again at the oldest row: %s", e.getMessage());
                }
                healthy = false;
                pause(AFTER_FAILURE);
            }
        }
    }

    private void carry(RelayLine line) throws Exception {
        while (!stopped) {
            if (line.isActive()) {
                carryBatch(line);
            } else {
                pause(STANDBY);
            }
        }
    }

    private void carryBatch(RelayLine line) throws Exception {
        long since = System.nanoTime();
        int published = line.publishOldest();
        if (published == 0) {
            pause(IDLE);
        } else if (published < RelayLine.BATCH) {
            rest(System.nanoTime() - since);
        }
    }

    /** Not woken: what is committed meanwhile goes together. Where more waits than a batch takes, there is no rest. */
    private static void rest(long worked) {
        LockSupport.parkNanos(Math.min(LONGEST_REST.toNanos(), REST * worked));
    }

    private void pause(Duration time) {
        try {
            if (work.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
