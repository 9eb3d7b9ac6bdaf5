package org.ensemble.drill.gather;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;

/** Waits until nothing is in flight: every fact told, read and acted upon, every letter sent. */
public final class Quiet {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int TWICE = 2;

    private final List<Outbox> outboxes;
    private final Readers readers;
    private final LongSupplier unsent;

    public Quiet(List<Outbox> outboxes, Readers readers, RegistrationBooks letters) {
        this(outboxes, readers, letters::lettersToSend);
    }

    private Quiet(List<Outbox> outboxes, Readers readers, LongSupplier unsent) {
        this.outboxes = outboxes;
        this.readers = readers;
        this.unsent = unsent;
    }

    /** Where nobody sends letters. */
    public static Quiet withoutLetters(List<Outbox> outboxes, Readers readers) {
        return new Quiet(outboxes, readers, () -> 0);
    }

    /** Empty when all is quiet; otherwise what was still in flight when patience ended. */
    public String await(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        String busy = "";
        while (quiet < TWICE) {
            busy = busy();
            // what has just been read may have led to something new: quiet counts when it is seen twice
            quiet = busy.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > until) {
                return busy;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return "";
    }

    private String busy() {
        try {
            long untold = outboxes.stream().mapToLong(Outbox::untold).sum();
            if (untold > 0) {
                return untold + " facts wait in an outbox";
            }
            String behind = readers.behind();
            if (!behind.isEmpty()) {
                return behind + " has not read all";
            }
            long letters = unsent.getAsLong();
            return letters > 0 ? letters + " letters wait to be sent" : "";
        } catch (IllegalStateException | KafkaException away) {
            return String.valueOf(away.getMessage());
        }
    }
}
