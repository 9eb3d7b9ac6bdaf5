package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ensemble.session.seat.Judged.Asked;

/** The ledger's statements, each inside the caller's transaction. */
final class SeatSql {
    private static final String JUDGE = "select seat_judge($1, $2, $3)";
    private static final String SETTLE = "select seat_settle($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    private static final String REMEMBER =
            """
            insert into seat_repeat (session, learner, key)
            select $1, r.learner, r.key from unnest($2::uuid[], $3::text[]) r (learner, key)
            where not exists (select from seat s where s.session = $1 and s.learner = r.learner and s.key = r.key)
            on conflict do nothing""";

    private static final String STANDING =
            """
            select s.learner, s.seq, s.state, l.zone from seat s left join learner l on l.id = s.learner
            where s.session = $1 and s.state <> 'released' order by s.seq""";

    private SeatSql() {}

    /** Locks the session until the transaction ends, and judges under that lock; empty when there is no such session. */
    static Uni<Optional<Judged>> judge(SqlClient tx, UUID session, UUID[] learners, String[] keys) {
        return tx.preparedQuery(JUDGE)
                .execute(Tuple.of(session, learners, keys))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getJsonObject(0))
                        .map(json -> Judged.of(json, learners, keys)));
    }

    static Uni<List<Promoted>> settle(SqlClient tx, UUID session, Instant at, SeatRule.Plan plan, String reason) {
        List<SeatRule.Given> given = plan.given();
        Tuple values = Tuple.tuple()
                .addValue(session)
                .addValue(at.atOffset(ZoneOffset.UTC))
                .addValue(given.stream().map(g -> g.asked().learner()).toArray(UUID[]::new))
                .addValue(given.stream().map(g -> g.asked().enrolment()).toArray(UUID[]::new))
                .addValue(given.stream().map(g -> g.seat().seq()).toArray(Long[]::new))
                .addValue(given.stream().map(g -> g.seat().confirmed()).toArray(Boolean[]::new))
                .addValue(given.stream().map(g -> g.asked().key()).toArray(String[]::new))
                .addValue(plan.released().stream().map(Freed::learner).toArray(UUID[]::new))
                .addValue(reason)
                .addValue(plan.promoted());
        return tx.preparedQuery(SETTLE)
                .execute(values)
                .map(rows -> Promoted.of(rows.iterator().next().getJsonArray(0)))
                .call(() -> remember(tx, session, plan.repeats()));
    }

    /** Everybody with a seat or a place in line, in order. */
    static Uni<List<Freed>> standing(SqlClient tx, UUID session) {
        return tx.preparedQuery(STANDING).execute(Tuple.of(session)).map(rows -> {
            List<Freed> standing = new ArrayList<>(rows.size());
            rows.forEach(row -> standing.add(
                    new Freed(row.getUUID(0), row.getLong(1), row.getString(2).equals("confirmed"), row.getString(3))));
            return standing;
        });
    }

    private static Uni<Void> remember(SqlClient tx, UUID session, List<Asked> repeats) {
        if (repeats.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] learners = repeats.stream().map(Asked::learner).toArray(UUID[]::new);
        String[] keys = repeats.stream().map(Asked::key).toArray(String[]::new);
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.of(session, learners, keys))
                .replaceWithVoid();
    }
}
