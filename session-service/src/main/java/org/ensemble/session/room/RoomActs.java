package org.ensemble.session.room;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to a session, page by page. */
@ApplicationScoped
class RoomActs {
    private static final String BEFORE =
            """
            select a.id, a.at, a.who, l.display_name, a.what, a.detail
            from act a left join learner l on l.id = a.who
            where a.subject = $1 and ($2::uuid is null or a.id < $2) order by a.id desc limit $3""";

    private final Pool pool;

    RoomActs(Pool pool) {
        this.pool = pool;
    }

    /** Newest first. One more is read than is shown, to know whether there is another page. */
    Uni<ActPage> of(UUID session, @Nullable UUID after, int limit) {
        return pool.preparedQuery(BEFORE)
                .execute(Tuple.of(session.toString(), after, limit + 1))
                .map(rows -> {
                    List<Done> items = new ArrayList<>(rows.size());
                    rows.forEach(row -> items.add(done(row)));
                    return items.size() <= limit
                            ? new ActPage(items, null)
                            : new ActPage(
                                    items.subList(0, limit),
                                    items.get(limit - 1).id());
                });
    }

    private static Done done(Row row) {
        return new Done(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getUUID("who"),
                row.getString("display_name"),
                row.getString("what"),
                new JsonObject(row.getString("detail")).getMap());
    }

    /**
     * @param displayName null unless the facilitator has a profile
     * @param what such as capacity-raised, with from and to in its detail
     */
    record Done(UUID id, Instant at, UUID who, @Nullable String displayName, String what, Map<String, Object> detail) {}

    /** @param next to be given as {@code after} for the next page; null on the last one */
    record ActPage(List<Done> items, @Nullable UUID next) {}
}
