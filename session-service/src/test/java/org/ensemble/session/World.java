package org.ensemble.session;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Puts sessions and members where a test needs them, and looks at what became of them, past the service. */
@ApplicationScoped
@Unremovable
public class World {
    private final AgroalDataSource database;

    public World(AgroalDataSource database) {
        this.database = database;
    }

    public UUID session(int capacity) {
        return session(capacity, "course-" + UUID.randomUUID(), Duration.ofDays(3));
    }

    public UUID session(int capacity, String course, Duration startsIn) {
        UUID id = UUID.randomUUID();
        OffsetDateTime starts = Instant.now().plus(startsIn).atOffset(ZoneOffset.UTC);
        run(
                """
                insert into live_session (id, course, week, language, title_en, title_fr, description_en, description_fr,
                    starts_at, ends_at, zone, join_link, capacity)
                values (?, ?, 1, 'en', 'Reasons to engage', 'Mobiliser ou non', 'About', 'Au sujet', ?, ?, 'America/Toronto',
                    'https://live.example/room', ?)""",
                id,
                course,
                starts,
                starts.plusHours(1),
                capacity);
        return id;
    }

    /** A course that registration has told of. */
    public void course(String course) {
        run(
                """
                insert into course (id, title_en, title_fr, starts_on, ends_on)
                values (?, 'Engagement', 'Mobilisation', current_date, current_date + 60) on conflict do nothing""",
                course);
    }

    public String courseOf(UUID session) {
        return text("select course from live_session where id = ?", session);
    }

    public UUID member(UUID session) {
        return member(session, UUID.randomUUID());
    }

    public UUID member(UUID session, UUID learner) {
        run(
                "insert into member (learner, course, enrolment, since, sequence) values (?, ?, gen_random_uuid(), now(), 1)",
                learner,
                courseOf(session));
        return learner;
    }

    public List<UUID> members(UUID session, int count) {
        List<UUID> learners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            learners.add(UUID.randomUUID());
        }
        run(
                """
                insert into member (learner, course, enrolment, since, sequence)
                select l, ?, gen_random_uuid(), now(), 1 from unnest(?::uuid[]) l""",
                courseOf(session),
                learners.toArray(UUID[]::new));
        return learners;
    }

    public void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row, as text. */
    public List<String> texts(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(String sql, Object... values) {
        return texts(sql, values).get(0);
    }

    public long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** taken and waiting, as the session's row has them and as its seats add up. */
    public Map<String, Long> numbers(UUID session) {
        return Map.of(
                "taken", number("select taken from live_session where id = ?", session),
                "waiting", number("select waiting from live_session where id = ?", session),
                "confirmed seats",
                        number("select count(*) from seat where session = ? and state = 'confirmed'", session),
                "waiting seats", number("select count(*) from seat where session = ? and state = 'waiting'", session));
    }

    public static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not happen within a minute");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
