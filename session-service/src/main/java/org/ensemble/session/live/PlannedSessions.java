package org.ensemble.session.live;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.ensemble.session.live.PlannedSession.Item;
import org.jspecify.annotations.Nullable;

/** Sessions with their plans and numbers, to read. */
@ApplicationScoped
class PlannedSessions {
    private static final String ONE = "select * from live_session where id = $1";
    private static final String AFTER =
            """
            select * from live_session s
            where ($1::text is null or s.course = $1)
              and ($2::uuid is null or (s.starts_at, s.id) > (select a.starts_at, a.id from live_session a where a.id = $2))
            order by s.starts_at, s.id limit $3""";

    private final Pool pool;

    PlannedSessions(Pool pool) {
        this.pool = pool;
    }

    Uni<PlannedSession> one(UUID session) {
        return pool.preparedQuery(ONE).execute(Tuple.of(session)).map(rows -> {
            for (Row row : rows) {
                return PlannedSession.of(row);
            }
            throw Problems.notFound("session-not-known");
        });
    }

    /** In order of their start. One more is read than is shown, to know whether there is another page. */
    Uni<ItemPage> after(@Nullable String course, @Nullable UUID after, int limit) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(course, after, limit + 1))
                .map(rows -> {
                    List<Item> items = new ArrayList<>(rows.size());
                    rows.forEach(row -> items.add(Item.of(row)));
                    return items.size() <= limit
                            ? new ItemPage(items, null)
                            : new ItemPage(
                                    items.subList(0, limit),
                                    items.get(limit - 1).id());
                });
    }

    /** @param next to be given as {@code after} for the next page; null on the last one */
    record ItemPage(List<Item> items, @Nullable UUID next) {}
}
