package org.ensemble.drill.bench.stage;

import java.util.List;
import java.util.UUID;
import org.ensemble.drill.gather.Database;

/** Sessions to book in, made by SQL: in the ledger itself, or in the tables of what it is measured against. */
public record Rooms(Database database, String schema) {

    public UUID open(int capacity) {
        UUID id = UUID.randomUUID();
        database.change(
                """
                insert into %s.live_session (id, course, week, language, title_en, title_fr, description_en, description_fr, starts_at, ends_at,
                                             zone, capacity)
                values (?, ?, 1, 'en', 'Reasons to engage… or not', 'Mobiliser le public… ou s’en abstenir', 'Made by ./drill bench.',
                        'Créée par ./drill bench.', now() + interval '2 days', now() + interval '2 days 1 hour', 'America/St_Johns', ?)"""
                        .formatted(schema),
                id,
                Members.COURSE,
                capacity);
        return id;
    }

    /** Seats these learners in this order, and has the others wait, past the ledger: nobody is told. */
    public void fill(UUID session, int seats, List<UUID> learners) {
        UUID[] ids = learners.toArray(UUID[]::new);
        database.change(
                """
                insert into %s.seat (session, learner, enrolment, seq, state, asked_at, confirmed_at, key)
                select ?, m.learner, m.enrolment, l.n, case when l.n <= ? then 'confirmed' else 'waiting' end, now(),
                       case when l.n <= ? then now() end, 'filled'
                from unnest(?::uuid[]) with ordinality l (learner, n) join member m on m.learner = l.learner and m.course = ?"""
                        .formatted(schema),
                session,
                seats,
                seats,
                ids,
                Members.COURSE);
        database.change(
                "update %s.live_session set taken = ?, waiting = ?, last_seq = ? where id = ?".formatted(schema),
                Math.min(seats, ids.length),
                Math.max(0, ids.length - seats),
                ids.length,
                session);
    }

    public long taken(UUID session) {
        return database.count("select taken from " + schema + ".live_session where id = ?", session);
    }

    /** Seats and places in line that there are. */
    public long standing(UUID session) {
        return database.count(
                "select count(*) from " + schema + ".seat where session = ? and state <> 'released'", session);
    }

    /** What is wrong with the books of this session; empty when they are right. */
    public String wrong(UUID session, long expected) {
        return database.list(
                        """
                        select capacity, taken, waiting, last_seq, count(seq) as seats, count(distinct seq) as numbers, coalesce(min(seq), 1) as low,
                               coalesce(max(seq), 0) as high, count(*) filter (where state = 'confirmed') as confirmed,
                               count(*) filter (where state = 'waiting') as line
                        from %1$s.live_session r left join %1$s.seat s on s.session = r.id where r.id = ?
                        group by capacity, taken, waiting, last_seq"""
                                .formatted(schema),
                        row -> {
                            long seats = row.getLong("seats");
                            boolean right = row.getLong("taken") == row.getLong("confirmed")
                                    && row.getLong("waiting") == row.getLong("line")
                                    && row.getLong("taken") <= row.getLong("capacity")
                                    && (row.getLong("line") == 0 || row.getLong("taken") == row.getLong("capacity"))
                                    && row.getLong("low") == 1
                                    && row.getLong("high") == seats
                                    && row.getLong("numbers") == seats
                                    && row.getLong("last_seq") == seats
                                    && seats == expected;
                            return right
                                    ? ""
                                    : "%d answered, %d rows, %d numbers up to %d, %d of %d seats taken (%d counted), %d in line (%d counted)"
                                            .formatted(
                                                    expected,
                                                    seats,
                                                    row.getLong("numbers"),
                                                    row.getLong("high"),
                                                    row.getLong("taken"),
                                                    row.getLong("capacity"),
                                                    row.getLong("confirmed"),
                                                    row.getLong("waiting"),
                                                    row.getLong("line"));
                        },
                        session)
                .get(0);
    }
}
