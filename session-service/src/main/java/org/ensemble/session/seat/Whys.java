package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Tells of any learner where they stand in a session, and why. */
@ApplicationScoped
public class Whys {
    private static final String WHY =
            """
            select s.capacity, s.capacity - s.taken as free, s.waiting, s.cancelled_at is not null as cancelled,
                   s.starts_at <= now() as started, m.state, m.reason, m.asked_at,
                   coalesce(m.released_at, m.confirmed_at) as since, l.display_name,
                   case when m.state = 'waiting' then (
                       select count(*) from seat w
                       where w.session = s.id and w.state = 'waiting' and w.seq <= m.seq) end as place,
                   exists (
                       select from member e where e.learner = $2 and e.course = s.course and e.left_at is null) as member
            from live_session s
            left join lateral (
                select * from seat o where o.learner = $2 and o.session = s.id order by o.seq desc limit 1) m on true
            left join learner l on l.id = $2
            where s.id = $1""";

    private final Pool pool;

    Whys(Pool pool) {
        this.pool = pool;
    }

    public Uni<Told> of(UUID session, UUID learner) {
        return pool.preparedQuery(WHY).execute(Tuple.of(session, learner)).map(rows -> {
            for (Row row : rows) {
                return new Told(learner, row.getString("display_name"), why(row));
            }
            throw Problems.notFound("session-not-known");
        });
    }

    private static Why why(Row row) {
        int free = row.getInteger("free");
        var session = new Why.Session(row.getBoolean("cancelled"), row.getBoolean("started"));
        return new Why(
                Why.rule(row.getString("state"), row.getString("reason"), free, session, row.getBoolean("member")),
                row.getLong("place"),
                row.getInteger("capacity"),
                free,
                row.getInteger("waiting"),
                instant(row.getOffsetDateTime("asked_at")),
                instant(row.getOffsetDateTime("since")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** @param displayName null until registration has told it */
    public record Told(UUID learner, @Nullable String displayName, Why why) {}
}
