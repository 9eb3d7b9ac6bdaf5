package org.ensemble.drill.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ensemble.drill.bench.stage.Members;
import org.ensemble.drill.bench.stage.Stage;
import org.ensemble.drill.check.Event;
import org.ensemble.drill.check.State;
import org.ensemble.drill.gather.Database;
import org.ensemble.drill.gather.Outbox;
import org.ensemble.drill.gather.Topics;
import org.ensemble.drill.seats.crowd.Crowd;
import org.ensemble.drill.seats.judge.History;
import org.ensemble.drill.seats.judge.Room;
import org.ensemble.drill.seats.judge.Row;
import org.ensemble.drill.seats.judge.Told;
import org.ensemble.drill.seats.judge.Told.Topic;

/** Reads tables and topics, once nothing is under way any more. */
final class Witness {

    private static final Map<String, Topic> TOPICS =
            Map.of("session.capacity", Topic.CAPACITY, "session.seat", Topic.SEAT, "session.booking", Topic.BOOKING);
    private static final int NOBODYS = -1;

    private final Stage stage;
    private final Database database;
    private final List<UUID> sessions;
    private final Map<UUID, Integer> learners = new HashMap<>();

    Witness(Stage stage, List<UUID> sessions, Members members) {
        this.stage = stage;
        this.database = stage.session();
        this.sessions = sessions;
        for (int i = 0; i < members.count(); i++) {
            learners.put(members.ids().get(i), i);
        }
    }

    History history(Crowd crowd, int capacityAtFirst) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            rows.addAll(rows(i));
        }
        return new History(rooms(capacityAtFirst), crowd.attempts(), rows, told(), astray(crowd));
    }

    private List<Room> rooms(int first) {
        List<String> keys = sessions.stream().map(UUID::toString).toList();
        Map<Event.Stream, Long> numbered = new Outbox(database).lastSequences(keys);
        return sessions.stream()
                .map(session -> {
                    Map<Topic, Long> told = new EnumMap<>(Topic.class);
                    TOPICS.forEach((name, topic) ->
                            told.put(topic, numbered.getOrDefault(new Event.Stream(name, session.toString()), 0L)));
                    return database.list(
                                    "select capacity, taken, waiting, last_seq from live_session where id = ?",
                                    row -> new Room(
                                            session.toString(),
                                            first,
                                            row.getInt(1),
                                            row.getInt(2),
                                            row.getInt(3),
                                            row.getInt(4),
                                            told),
                                    session)
                            .get(0);
                })
                .toList();
    }

    private List<Row> rows(int session) {
        return database.list(
                """
                select s.learner, s.seq, s.state, s.key, coalesce(s.reason, '') as reason,
                       coalesce(m.left_at is null and m.enrolment = s.enrolment, false) as current
                from seat s left join member m on m.learner = s.learner and m.course = ? where s.session = ? order by s.seq""",
                row -> row(session, row),
                Members.COURSE,
                sessions.get(session));
    }

    private Row row(int session, ResultSet row) throws SQLException {
        String key = row.getString("key");
        return new Row(
                learner(row.getObject("learner", UUID.class)),
                session,
                row.getInt("seq"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                key.startsWith(Crowd.KEY) ? Integer.parseInt(key.substring(Crowd.KEY.length())) : NOBODYS,
                row.getString("reason").intern(),
                row.getBoolean("current"));
    }

    private List<Told> told() {
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, sessions.size())
                .forEach(i -> numbers.put(sessions.get(i).toString(), i));
        List<Told> told = new ArrayList<>();
        new Topics(stage.kafka())
                .about(Set.copyOf(numbers.keySet()), TOPICS::containsKey, event -> told.add(told(event, numbers)));
        return told;
    }

    private Told told(Event event, Map<String, Integer> numbers) {
        Instant at = Instant.parse(event.text("at"));
        String learner = event.text("learner");
        return new Told(
                Objects.requireNonNull(TOPICS.get(event.topic())),
                Objects.requireNonNull(numbers.get(event.key())),
                event.sequence(),
                event.id(),
                at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000,
                Told.What.valueOf(event.verb().toUpperCase(Locale.ROOT)),
                learner.isEmpty() ? NOBODYS : learner(UUID.fromString(learner)),
                number(event, "seq"),
                number(event, "to"));
    }

    private static int number(Event event, String field) {
        return event.text(field).isEmpty() ? 0 : Integer.parseInt(event.text(field));
    }

    private int learner(UUID id) {
        return learners.getOrDefault(id, NOBODYS);
    }

    private List<Integer> astray(Crowd crowd) {
        return database
                .list(
                        "select learner, enrolment, left_at is null as member from member where course = ?",
                        row -> {
                            int learner = learner(row.getObject("learner", UUID.class));
                            boolean right = row.getBoolean("member")
                                    && crowd.isEnrolled(learner, row.getObject("enrolment", UUID.class));
                            return right ? NOBODYS : learner;
                        },
                        Members.COURSE)
                .stream()
                .filter(learner -> learner != NOBODYS)
                .toList();
    }
}
