package org.ensemble.session.card;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.ensemble.session.card.Card.Mine;
import org.jspecify.annotations.Nullable;

/** Cards, read in one query each. */
@ApplicationScoped
class Cards {
    private static final String CARD =
            """
            select s.*, s.watch_link is not null as is_watchable, s.booking = 'announced' and s.opens_at > now() as is_announced,
                   s.booking = 'open' or (s.booking = 'announced' and s.opens_at <= now()) as is_open,
                   m.state as my_state, m.seq as my_seq, case when m.state = 'waiting' then (
                       select count(*) from seat w
                       where w.session = s.id and w.state = 'waiting' and w.seq <= m.seq) end as my_place,
                   exists (select from opening_call o where o.session = s.id and o.learner = $1) as my_call
            from live_session s left join seat m on m.session = s.id and m.learner = $1 and m.state <> 'released'
            """;
    private static final String BY_WEEK = CARD + "where s.course = $2 order by s.week, s.starts_at, s.id limit 300";
    private static final String BY_ID = CARD + "where s.id = any ($2) order by s.starts_at, s.id";
    private static final String AFTER = CARD
            + """
                    where ($2::text is null or s.course = $2)
                      and ($3::uuid is null or (s.starts_at, s.id) > (select a.starts_at, a.id from live_session a where a.id = $3))
                    order by s.starts_at, s.id limit $4""";
    private static final String STANDINGS =
            """
            select o.learner, null as my_state, null as my_seq, null as my_place, true as my_call
            from opening_call o where o.session = $1 and o.learner = any ($2)
            union all
            select s.learner, s.state, s.seq, line.place, false
            from seat s left join (
                select seq, row_number() over (order by seq) as place from seat where session = $1 and state = 'waiting'
            ) line on line.seq = s.seq
            where s.session = $1 and s.learner = any ($2) and s.released_at is null""";
    private static final String ZONE = "select zone from learner where id = $1";
    private static final String LINKS = "select join_link, watch_link, room_limit from live_session where id = $1";

    private final Pool pool;

    Cards(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Card>> byWeek(@Nullable UUID reader, String course) {
        return pool.preparedQuery(BY_WEEK).execute(Tuple.of(reader, course)).map(Cards::all);
    }

    Uni<List<Card>> byId(@Nullable UUID reader, List<UUID> ids) {
        return pool.preparedQuery(BY_ID)
                .execute(Tuple.of(reader, ids.toArray(UUID[]::new)))
                .map(Cards::all);
    }

    Uni<Card> one(@Nullable UUID reader, UUID id) {
        return byId(reader, List.of(id)).map(found -> {
            if (found.isEmpty()) {
                throw Problems.notFound("session-not-known");
            }
            return found.get(0);
        });
    }

    Uni<List<Card>> after(@Nullable UUID reader, @Nullable String course, @Nullable UUID after, int limit) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(reader, course, after, limit))
                .map(Cards::all);
    }

    /** The calls, seats and places in line of these learners in one session. Who has both has the seat. */
    Uni<Map<UUID, Mine>> standings(UUID session, Set<UUID> learners) {
        Tuple watched = Tuple.of(session, learners.toArray(UUID[]::new));
        return pool.preparedQuery(STANDINGS).execute(watched).map(rows -> {
            Map<UUID, Mine> standings = new HashMap<>();
            for (Row row : rows) {
                Mine mine = Mine.of(row);
                if (mine != null) {
                    standings.merge(row.getUUID("learner"), mine, (one, other) -> one.called() ? other : one);
                }
            }
            return standings;
        });
    }

    /** The reader's own time zone, where it is known. */
    Uni<Optional<String>> zoneOf(@Nullable UUID reader) {
        return reader == null
                ? Uni.createFrom().item(Optional.empty())
                : pool.preparedQuery(ZONE).execute(Tuple.of(reader)).map(rows -> {
                    for (Row row : rows) {
                        return Optional.ofNullable(row.getString(0));
                    }
                    return Optional.empty();
                });
    }

    Uni<Links> links(UUID session) {
        return pool.preparedQuery(LINKS).execute(Tuple.of(session)).map(rows -> {
            for (Row row : rows) {
                return new Links(row.getString(0), row.getString(1), row.getInteger(2));
            }
            throw Problems.notFound("session-not-known");
        });
    }

    private static List<Card> all(RowSet<Row> rows) {
        List<Card> cards = new ArrayList<>(rows.size());
        rows.forEach(row -> cards.add(Card.of(row)));
        return cards;
    }
}
