package org.ensemble.session.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ensemble.session.World;
import org.ensemble.session.registration.RegistrationDoor.Enrolment;

/** Reads from the database what the sessions hold and what was told of them, in the model's words. */
final class View {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final String HOLDS =
            """
            select line from (
                select id as session, 0 as seq, concat('session ', id, ': capacity ', capacity, ', taken ', taken, ', waiting ',
                    waiting, ', last ', last_seq, ', ', booking, case when cancelled_at is not null then ', cancelled' end) as line
                from live_session
                union all
                select session, seq, concat_ws(' ', 'session', session || ':', learner, '#' || seq, state, key, reason)
                from seat) l
            where session = any (?::uuid[]) order by session, seq""";
    private static final String NEWS =
            """
            select concat_ws('|', position, split_part(topic, '.', 2), key, sequence,
                concat_ws(' ', nullif(split_part(type, '.', 4), 'requested'), b->>'learner', '#' || (b->>'seq'), b->>'place', b->>'reason',
                    b->>'was', b->>'from', b->>'to', b->>'kind', b->>'path'))
            from (select *, body::json b from outbox where position > ? and key = any (?)) o order by position""";

    private final Map<String, String> numbers = new HashMap<>();
    private final UUID[] sessions;
    private final String[] keys;
    private long seen;

    View(List<UUID> sessions, List<UUID> learners) {
        Stream.of(sessions, learners)
                .forEach(ids -> ids.forEach(id -> numbers.put(id.toString(), "" + ids.indexOf(id))));
        this.sessions = sessions.toArray(UUID[]::new);
        this.keys = numbers.keySet().toArray(String[]::new);
        this.seen = Ground.world().number("select coalesce(max(position), 0) from outbox");
    }

    /** New sessions in the order of their ids, which is the one that they are locked in. */
    static List<UUID> sessions(String course, int count, int capacity) {
        return Stream.generate(() -> Ground.world().session(capacity, course, Duration.ofDays(3)))
                .limit(count)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    static void line(UUID session, String course, List<Enrolment> line) {
        UUID[] learners = line.stream().map(Enrolment::learner).toArray(UUID[]::new);
        UUID[] enrolments = line.stream().map(Enrolment::enrolment).toArray(UUID[]::new);
        World world = Ground.world();
        world.run(
                """
                insert into member (learner, course, enrolment, since, sequence)
                select l, ?, e, now(), 1 from unnest(?::uuid[], ?::uuid[]) n (l, e)""",
                course,
                learners,
                enrolments);
        world.run(
                """
                insert into seat (session, learner, enrolment, seq, state, asked_at, key)
                select ?, l, e, seq, 'waiting', now(), 'k' from unnest(?::uuid[], ?::uuid[]) with ordinality n (l, e, seq)""",
                session,
                learners,
                enrolments);
        world.run("update live_session set waiting = ?, last_seq = ? where id = ?", line.size(), line.size(), session);
    }

    List<String> holds() {
        List<String> all = new ArrayList<>(Ground.world().texts(HOLDS, (Object) sessions));
        all.addAll(news());
        return all.stream().map(this::numbered).toList();
    }

    private List<String> news() {
        Story story = new Story();
        for (String row : Ground.world().texts(NEWS, seen, keys)) {
            String[] parts = row.split("\\|", 5);
            seen = Long.parseLong(parts[0]);
            String stream = numbered(parts[1] + " " + parts[2]);
            story.tell(stream, Integer.parseInt(parts[3]), parts[4]);
        }
        return story.news();
    }

    private String numbered(String text) {
        return ID.matcher(text).replaceAll(id -> numbers.getOrDefault(id.group(), id.group()));
    }
}
