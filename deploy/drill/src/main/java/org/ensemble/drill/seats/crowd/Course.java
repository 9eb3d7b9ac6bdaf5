package org.ensemble.drill.seats.crowd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.ensemble.drill.gather.Database;

/** Leaving the course and joining it again, as registration-service tells it: facts in its outbox, which its relay publishes. */
final class Course implements AutoCloseable {

    private static final int TRIES = 600;
    private static final long REST_NANOS = 100_000_000;

    private static final String APPEND =
            """
            select outbox_append(array ['registration.enrolment'], array [?], array [1], array [1], array [1], array [?], array [?],
                                 array [null]::text[])""";

    private final Database registration;
    private final String name;
    private final Map<UUID, UUID> enrolments;
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "registration");
        thread.setDaemon(true);
        return thread;
    });

    Course(Database registration, Database session, String name) {
        this.registration = registration;
        this.name = name;
        record Enrolled(UUID learner, UUID enrolment) {}
        enrolments = new ConcurrentHashMap<>();
        // They were made known in bulk; facts about them are numbered from 1.
        session.change("update member set sequence = 0 where course = ?", name);
        List<Enrolled> all = new ArrayList<>(session.list(
                "select learner, enrolment from member where course = ? and left_at is null",
                row -> new Enrolled(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                name));
        all.forEach(one -> enrolments.put(one.learner(), one.enrolment()));
    }

    CompletableFuture<Void> leave(UUID learner) {
        return CompletableFuture.runAsync(
                () -> enrolment(learner).ifPresent(enrolment -> {
                    tell("withdrawn", learner, enrolment);
                    enrolments.remove(learner);
                }),
                clerk);
    }

    CompletableFuture<Void> join(UUID learner) {
        return CompletableFuture.runAsync(
                () -> {
                    UUID enrolment = UUID.randomUUID();
                    tell("confirmed", learner, enrolment);
                    enrolments.put(learner, enrolment);
                },
                clerk);
    }

    /** Under which one is a member now; empty for who has left. */
    Optional<UUID> enrolment(UUID learner) {
        return Optional.ofNullable(enrolments.get(learner));
    }

    /** Again while the database is away: a fact told twice changes nothing the second time. */
    private void tell(String what, UUID learner, UUID enrolment) {
        String body = "{\"enrolment\":\"%s\",\"learner\":\"%s\",\"course\":\"%s\",\"at\":\"%s\"}"
                .formatted(enrolment, learner, name, Instant.now());
        for (int tries = 1; ; tries++) {
            try {
                registration.list(
                        APPEND,
                        row -> true,
                        learner.toString(),
                        "ensemble.registration.enrolment." + what + ".v1",
                        body);
                return;
            } catch (IllegalStateException away) {
                if (tries == TRIES) {
                    throw away;
                }
                LockSupport.parkNanos(REST_NANOS);
            }
        }
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }
}
