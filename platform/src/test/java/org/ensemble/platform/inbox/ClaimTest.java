package org.ensemble.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ensemble.platform.PlatformDatabase;
import org.ensemble.platform.test.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database claims, batch by batch, beside the rule said one event after the other. */
class ClaimTest {
    private static final Database DATABASE = new Database();
    private static final int BATCHES = 40;
    private static final int MOST = 12;
    private static final int KEYS = 3;
    private static final int SEQUENCES = 30;

    private record Event(UUID id, String key, long sequence) {
        String json() {
            return "{\"id\":\"%s\",\"topic\":\"t\",\"key\":\"%s\",\"sequence\":%d}".formatted(id, key, sequence);
        }
    }

    /** The rule: an id counts once, and a sequence, where there is one, must be newer than every one that was seen of its key. */
    private static final class Rule {
        private final Set<UUID> seen = new HashSet<>();
        private final Map<String, Long> last = new HashMap<>();

        boolean claims(Event event) {
            if (!seen.add(event.id())) {
                return false;
            }
            if (event.sequence() == 0) {
                return true;
            }
            long before = last.getOrDefault(event.key(), Long.MIN_VALUE);
            last.put(event.key(), Math.max(before, event.sequence()));
            return event.sequence() > before;
        }
    }

    @BeforeAll
    static void start() {
        PlatformDatabase.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        DATABASE.stop();
    }

    /** Repeated, late and out of order, within a batch and between batches; from batches of notices only to such as have none. */
    @ParameterizedTest
    @CsvSource({"1, 0.2", "2, 0.2", "3, 0.8", "4, 1", "5, 0"})
    void claimsWhatTheRuleClaims(long seed, double notices) throws SQLException {
        Random random = new Random(seed);
        Rule rule = new Rule();
        List<Event> sent = new ArrayList<>();
        try (Connection connection = DATABASE.connect()) {
            for (int batch = 0; batch < BATCHES; batch++) {
                List<Event> events = events(random, notices, sent);
                List<UUID> expected =
                        events.stream().filter(rule::claims).map(Event::id).toList();
                assertThat(claimed(connection, "seed " + seed, events)).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(rule.seen.size()).isGreaterThan(BATCHES);
    }

    private static List<Event> events(Random random, double notices, List<Event> sent) {
        List<Event> events = new ArrayList<>();
        int count = 1 + random.nextInt(MOST);
        while (events.size() < count) {
            boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
            Event event = again
                    ? sent.get(random.nextInt(sent.size()))
                    : new Event(
                            UUID.randomUUID(),
                            "k" + random.nextInt(KEYS),
                            random.nextDouble() < notices ? 0 : 1 + random.nextInt(SEQUENCES));
            sent.add(event);
            events.add(event);
        }
        return events;
    }

    private static List<UUID> claimed(Connection connection, String consumer, List<Event> events) throws SQLException {
        try (var claim = connection.prepareStatement("SELECT * FROM inbox_claim(?, ?)")) {
            claim.setString(1, consumer);
            claim.setString(2, events.stream().map(Event::json).collect(Collectors.joining(",", "[", "]")));
            List<UUID> ids = new ArrayList<>();
            try (var rows = claim.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
