package org.ensemble.drill.bench.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Times of what happens behind an answer. */
public final class Effects {

    private static final int TOGETHER = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TELL =
            """
            select outbox_append(array_agg('registration.enrolment'::text), array_agg(f.key), array_agg(1), array_agg(f.n::int), array_agg(1),
                array_agg('ensemble.registration.enrolment.confirmed.v1'::text), array_agg(f.body), array_agg(null::text))
            from unnest(?::text[], ?::text[]) with ordinality f (key, body, n)""";

    private final Stage stage;
    private final int perSecond;
    private final int seconds;

    public Effects(Stage stage, int perSecond, int seconds) {
        this.stage = stage;
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    /** In milliseconds. */
    public record Latency(double p50, double p99) {
        static Latency of(Histogram micros) {
            return new Latency(micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3);
        }
    }

    /** Enrolments told in small transactions; from each commit until session-service knows the member. */
    public Latency ofEvents() {
        Map<UUID, Long> committed = new ConcurrentHashMap<>();
        Thread telling = new Thread(() -> tell(committed), "enrolments");
        telling.start();
        Histogram micros = new Histogram(3);
        int expected = perSecond * seconds / TOGETHER * TOGETHER;
        long until = System.nanoTime()
                + PATIENCE.toNanos()
                + Duration.ofSeconds(seconds).toNanos();
        try (Connection connection = stage.session().connect();
                PreparedStatement look = connection.prepareStatement(
                        "select learner from member where learner = any (?) and course = 'bench'")) {
            while (micros.getTotalCount() < expected) {
                look.setArray(
                        1, connection.createArrayOf("uuid", committed.keySet().toArray()));
                try (var rows = look.executeQuery()) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        Long since = committed.remove(rows.getObject(1, UUID.class));
                        if (since != null) {
                            micros.recordValue((now - since) / 1_000);
                        }
                    }
                }
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(
                            "%d of %d enrolments had their effect".formatted(micros.getTotalCount(), expected));
                }
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Latency.of(micros);
    }

    private void tell(Map<UUID, Long> committed) {
        try (Connection connection = stage.database("registration").connect();
                PreparedStatement append = connection.prepareStatement(TELL)) {
            Pace pace = new Pace(perSecond / TOGETHER);
            for (int told = 0; told < perSecond * seconds; told += TOGETHER) {
                List<UUID> learners = new ArrayList<>();
                while (learners.size() < TOGETHER) {
                    learners.add(UUID.randomUUID());
                }
                append.setArray(
                        1,
                        connection.createArrayOf(
                                "text", learners.stream().map(UUID::toString).toArray()));
                append.setArray(
                        2,
                        connection.createArrayOf(
                                "text", learners.stream().map(Effects::body).toArray()));
                pace.await();
                append.execute();
                long now = System.nanoTime();
                learners.forEach(learner -> committed.put(learner, now));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(UUID learner) {
        return "{\"enrolment\":\"%s\",\"learner\":\"%s\",\"course\":\"bench\",\"at\":\"%s\"}"
                .formatted(UUID.randomUUID(), learner, Instant.now());
    }

    /** The same number of events a second from a plain transactional producer to a plain consumer that reads committed. */
    public Latency roundTrip() {
        return RoundTrip.measure(stage.kafka(), perSecond, TOGETHER, seconds);
    }

    /** One small row and its commit, twice. */
    public Latency bareCommits() {
        Histogram micros = new Histogram(3);
        try (Connection connection = stage.session().connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists bench.bare (id bigint generated always as identity, at timestamptz)");
            try (PreparedStatement insert = connection.prepareStatement("insert into bench.bare (at) values (now())")) {
                Pace pace = new Pace(perSecond / TOGETHER);
                for (int i = 0; i < perSecond / TOGETHER * seconds; i++) {
                    pace.await();
                    long since = System.nanoTime();
                    insert.execute();
                    insert.execute();
                    micros.recordValue((System.nanoTime() - since) / 1_000);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Latency.of(micros);
    }
}
