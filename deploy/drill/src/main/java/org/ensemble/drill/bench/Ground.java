package org.ensemble.drill.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.ensemble.drill.bench.figure.Figures;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.stage.Cpu;
import org.ensemble.drill.bench.stage.Members;
import org.ensemble.drill.bench.stage.Rooms;
import org.ensemble.drill.bench.stage.Stage;
import org.ensemble.drill.drive.Progress;
import org.ensemble.drill.gather.Database;

/** What every bench needs, and the list of what was wrong. */
final class Ground {

    /** Said of figures that were measured {@link #alone}. */
    static final String ALONE = ", Kafka and registration-service held";

    /** Longer, and the relay and the consumers would give up and begin anew. */
    static final int MOST_SECONDS_ALONE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What is set off by a booking goes through these. */
    private static final List<String> BEHIND = List.of("kafka", "registration-service");

    final Stage stage;
    final Generator generator = new Generator();
    final Members members;
    final Figures figures = new Figures();
    final Progress progress;
    final int seconds;
    final Rooms ledger;
    final Rooms beside;
    private final Database registration;
    private String settledAt;
    private final List<String> wrong = new ArrayList<>();

    Ground(Stage stage, Members members, int seconds, Progress progress) {
        this.stage = stage;
        this.members = members;
        this.seconds = seconds;
        this.progress = progress;
        this.registration = stage.database("registration");
        this.settledAt = now();
        this.ledger = new Rooms(stage.session(), "public");
        this.beside = new Rooms(stage.session(), "bench");
    }

    /** Turns in as many sessions as that takes, each with room for half of those who are expected in it. */
    Turns turns(Rooms rooms, int expected, int atOnce) {
        return turns(rooms, expected, atOnce, members.count());
    }

    Turns turns(Rooms rooms, int expected, int atOnce, int learners) {
        int capacity = Math.max(1, Math.min(expected / atOnce, learners) / 2);
        List<UUID> sessions = new ArrayList<>();
        for (int i = 0; i <= 4 * expected / learners / atOnce + 1; i++) {
            for (int one = 0; one < atOnce; one++) {
                sessions.add(rooms.open(capacity));
            }
        }
        return new Turns(sessions, learners, atOnce);
    }

    /** What takes how long by itself: all that it sets off is held meanwhile, and done afterwards. For {@link #MOST_SECONDS_ALONE} at most. */
    <T> T alone(Supplier<T> work) {
        BEHIND.forEach(part -> stage.stackOf(part).pause(part));
        try {
            return work.get();
        } finally {
            BEHIND.forEach(part -> stage.stackOf(part).goOn(part));
        }
    }

    /**
     * Waits until all that was set off is done: every event told, every notice a letter. CPU time is counted until then, so that nobody's
     * work is left to the next.
     */
    void settle(long letters) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String state = unsettled(letters);
        while (!state.isEmpty()) {
            if (System.nanoTime() > until) {
                wrong("not settled after " + PATIENCE.toSeconds() + " s: " + state);
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            state = unsettled(letters);
        }
        settledAt = now();
    }

    /** By the clock of the database: what has come until now isn't counted again. */
    private String now() {
        return registration
                .list("select clock_timestamp()::text", row -> row.getString(1))
                .get(0);
    }

    private String unsettled(long letters) {
        if (stage.session().count("select count(*) from (select from outbox limit 1) o") > 0) {
            return "events wait in the outbox";
        }
        long taken = registration.count(
                "select count(*) from inbox where consumer = 'letters' and received_at > ?::timestamptz", settledAt);
        return taken == letters ? "" : "%d notices of %d are letters".formatted(taken, letters);
    }

    /** Notes what was wrong; the bench goes on, and ends with an exit code that says so. */
    void wrong(String what) {
        wrong.add(what);
        progress.say("WRONG: %s", what);
    }

    void check(String what, Turns turns, Rooms rooms, long answered) {
        long standing = 0;
        for (UUID session : turns.used()) {
            long here = rooms.standing(session);
            standing += here;
            String fault = rooms.wrong(session, here);
            if (!fault.isEmpty()) {
                wrong(what + ": " + fault);
            }
        }
        if (standing != answered) {
            wrong("%s: %d were told that they have a seat or a place, %d have".formatted(what, answered, standing));
        }
    }

    List<String> wrong() {
        return wrong;
    }

    /** Microseconds an operation. */
    static Map<String, Double> each(Cpu used, long operations) {
        Map<String, Double> micros = new TreeMap<>();
        used.seconds().forEach((part, seconds) -> micros.put(part, 1e6 * seconds / Math.max(1, operations)));
        return micros;
    }
}
