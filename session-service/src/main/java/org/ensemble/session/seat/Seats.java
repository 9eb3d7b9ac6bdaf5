package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seats as they stand, to read. */
@ApplicationScoped
public class Seats {
    private static final String MINE =
            """
            select s.state, s.seq, coalesce(s.confirmed_at, s.asked_at) as at,
                   case when s.state = 'waiting' then (
                       select count(*) from seat w
                       where w.session = s.session and w.state = 'waiting' and w.seq <= s.seq) end as place
            from seat s where s.session = $1 and s.learner = $2 and s.state <> 'released'""";
    private static final String IN_ORDER =
            """
            select s.learner, l.display_name, s.seq, s.state, s.asked_at, s.confirmed_at
            from seat s left join learner l on l.id = s.learner
            where s.session = $1 and s.seq > $2 and s.state <> 'released' order by s.seq limit $3""";

    private final Pool pool;

    Seats(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<SeatAnswer>> of(UUID session, UUID learner) {
        return pool.preparedQuery(MINE).execute(Tuple.of(session, learner)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new SeatAnswer.Standing(
                        row.getString("state").equals("confirmed"),
                        row.getLong("seq"),
                        row.getLong("place"),
                        row.getOffsetDateTime("at").toInstant()));
            }
            return Optional.empty();
        });
    }

    /** Who has a seat and who waits, in order of arrival, after that number. */
    public Uni<List<Holder>> inOrder(UUID session, long after, int limit) {
        return pool.preparedQuery(IN_ORDER)
                .execute(Tuple.of(session, after, limit))
                .map(rows -> {
                    List<Holder> holders = new ArrayList<>(rows.size());
                    rows.forEach(row -> holders.add(holder(row)));
                    return holders;
                });
    }

    private static Holder holder(Row row) {
        var confirmed = row.getOffsetDateTime("confirmed_at");
        return new Holder(
                row.getUUID("learner"),
                row.getString("display_name"),
                row.getLong("seq"),
                row.getString("state"),
                row.getOffsetDateTime("asked_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }

    /** @param displayName null until registration has told it */
    public record Holder(
            UUID learner,
            @Nullable String displayName,
            long seq,
            String state,
            Instant askedAt,
            @Nullable Instant confirmedAt) {}
}
