package org.ensemble.drill.bench.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ensemble.drill.gather.Database;

/** Learners who are signed in and in the course: tokens signed beforehand, rows inserted in bulk past registration. */
public record Members(List<UUID> ids, List<byte[]> tokens) {

    public static final String COURSE = "learn4pe";
    private static final long CROWD = 2019;

    static Members signedIn(int count, Issuer issuer) {
        Random random = new Random(CROWD);
        List<UUID> ids = Stream.generate(() -> id(random)).limit(count).toList();
        List<byte[]> tokens = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> issuer.token(ids.get(i), "learner").getBytes(StandardCharsets.US_ASCII))
                .toList();
        return new Members(ids, tokens);
    }

    private static UUID id(Random random) {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L,
                random.nextLong() >>> 2 | Long.MIN_VALUE); // version 4, as Keycloak's
    }

    public int count() {
        return ids.size();
    }

    /** In session-service's projections; registration-service writes letters for whoever it is told of, known or not. */
    void enrol(Database session) {
        UUID[] all = ids.toArray(UUID[]::new);
        session.change(
                """
                insert into learner (id, display_name, language, zone, path)
                select l, 'Bench', 'en', 'America/Toronto', 'supporter' from unnest(?::uuid[]) l on conflict do nothing""",
                (Object) all);
        session.change(
                """
                insert into member (learner, course, enrolment, since, sequence)
                select l, ?, uuidv7(), now(), 1 from unnest(?::uuid[]) l on conflict do nothing""",
                COURSE,
                all);
        session.change("analyze learner");
        session.change("analyze member");
    }
}
