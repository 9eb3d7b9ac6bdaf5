package org.ensemble.session.proof;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import org.ensemble.session.World;
import org.ensemble.session.proof.History.Call;
import org.ensemble.session.proof.History.Numbers;
import org.ensemble.session.proof.History.Row;
import org.ensemble.session.proof.History.Told;

/** Reads a session's history from the database, once nothing is under way there. */
final class Findings {
    private static final String UNDER_WAY =
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null""";
    private static final String EVENTS =
            """
            select concat_ws('|', xmin, topic, sequence, split_part(type, '.', 4), coalesce(b->>'learner', '-'), coalesce(b->>'seq', '0'),
                coalesce(b->>'to', '0'))
            from (select xmin, *, body::json b from outbox where key = ? and topic in ('session.seat', 'session.capacity')) o
            order by position""";
    private static final String ROWS =
            "select concat_ws('|', learner, seq, state, key) from seat where session = ? order by seq";
    private static final String NUMBERS =
            "select concat_ws('|', capacity, taken, waiting, last_seq) from live_session where id = ?";

    private Findings() {}

    /** @param capacity at the beginning */
    static History of(UUID session, int capacity, List<Call> calls, List<UUID> gone) {
        World world = Ground.world();
        World.eventually(() -> world.number(UNDER_WAY) == 0);
        return new History(
                capacity,
                calls,
                world.texts(EVENTS, session.toString()).stream()
                        .map(Findings::told)
                        .toList(),
                world.texts(ROWS, session).stream().map(Findings::row).toList(),
                numbers(world.text(NUMBERS, session)),
                gone.stream().map(UUID::toString).collect(toSet()));
    }

    private static Told told(String line) {
        String[] part = line.split("\\|", -1);
        return new Told(
                part[0],
                part[1],
                Long.parseLong(part[2]),
                part[3],
                part[4],
                Long.parseLong(part[5]),
                Integer.parseInt(part[6]));
    }

    private static Row row(String line) {
        String[] part = line.split("\\|", -1);
        return new Row(part[0], Long.parseLong(part[1]), part[2], part[3]);
    }

    private static Numbers numbers(String line) {
        String[] part = line.split("\\|", -1);
        return new Numbers(
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                Integer.parseInt(part[2]),
                Long.parseLong(part[3]));
    }
}
