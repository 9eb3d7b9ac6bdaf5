package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ensemble.session.seat.Judged.Asked;
import org.ensemble.session.seat.Judged.Room;
import org.ensemble.session.seat.SeatRule.Given;

/** The ledger's statements, each inside the caller's transaction, which must begin by {@link #lock}ing or {@link #judge}ing. */
final class SeatSql {
    private static final String LOCK = "select * from seat_lock($1)";
    private static final String ASKED = "select * from seat_asked($1, $2, $3)";
    private static final String GIVE = "select seat_give($1, $2, $3, $4, $5, $6, $7)";
    private static final String FREE = "select seat_free($1, $2, $3, $4)";
    private static final String PROMOTE = "select * from seat_promote($1, $2, $3)";
    private static final String PLACES =
            """
            select seq, place from (
                select seq, row_number() over (order by seq) as place from seat where session = $1 and state = 'waiting') line
            where seq = any ($2)""";
    private static final String REMEMBER =
            """
            insert into seat_repeat (session, learner, key)
            select $1, r.learner, r.key from unnest($2::uuid[], $3::text[]) r (learner, key)
            where not exists (
                select from seat s where s.learner = r.learner and s.session = $1 and s.released_at is null and s.key = r.key)
            on conflict do nothing""";
    private static final String STANDING =
            """
            select s.learner, s.seq, s.state, l.zone from seat s left join learner l on l.id = s.learner
            where s.session = $1 and s.state <> 'released' order by s.seq""";

    private SeatSql() {}

    /** Locks the session until the transaction ends; empty when there is no such session. */
    static Uni<Optional<Room>> lock(SqlClient tx, UUID session) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(session)).map(rows -> first(rows)
                .map(Room::of));
    }

    /** Locks, and reads what is known of each who asks: two statements that are sent together, so the second sees what the first waited for. */
    static Uni<Optional<Judged>> judge(SqlClient tx, UUID session, List<Ask> asks) {
        UUID[] learners = asks.stream().map(Ask::learner).toArray(UUID[]::new);
        String[] keys = asks.stream().map(Ask::key).toArray(String[]::new);
        return Uni.combine()
                .all()
                .unis(lock(tx, session), tx.preparedQuery(ASKED).execute(Tuple.of(session, learners, keys)))
                .with((room, asked) -> room.map(locked -> new Judged(locked, asked(asked, asks))));
    }

    /** The places in line of these numbers. Read once for all of them, since a line may be long. */
    static Uni<Map<Long, Long>> places(SqlClient tx, UUID session, Long[] seqs) {
        return tx.preparedQuery(PLACES).execute(Tuple.of(session, seqs)).map(rows -> {
            Map<Long, Long> places = new HashMap<>();
            rows.forEach(row -> places.put(row.getLong(0), row.getLong(1)));
            return places;
        });
    }

    static Uni<Void> give(SqlClient tx, Room room, List<Given> given) {
        if (given.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(GIVE)
                .execute(Tuple.tuple()
                        .addValue(room.session())
                        .addValue(at(room))
                        .addValue(given.stream().map(g -> g.asked().learner()).toArray(UUID[]::new))
                        .addValue(given.stream().map(g -> g.asked().enrolment()).toArray(UUID[]::new))
                        .addValue(given.stream().map(g -> g.seat().seq()).toArray(Long[]::new))
                        .addValue(given.stream().map(g -> g.seat().confirmed()).toArray(Boolean[]::new))
                        .addValue(given.stream().map(g -> g.asked().key()).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Frees seats and, after that, lets so many in: two statements that are sent together. Answers who got in. */
    static Uni<List<Promoted>> moveUp(SqlClient tx, Room room, List<Freed> freed, String reason, int promoted) {
        return Uni.combine()
                .all()
                .unis(free(tx, room, freed, reason), promote(tx, room, promoted))
                .with((done, in) -> in);
    }

    private static Uni<Void> free(SqlClient tx, Room room, List<Freed> freed, String reason) {
        if (freed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] learners = freed.stream().map(Freed::learner).toArray(UUID[]::new);
        return tx.preparedQuery(FREE)
                .execute(Tuple.of(room.session(), at(room), learners, reason))
                .replaceWithVoid();
    }

    /** Lets so many in from the head of the line; answers who. */
    private static Uni<List<Promoted>> promote(SqlClient tx, Room room, int count) {
        if (count == 0) {
            return Uni.createFrom().item(List.of());
        }
        return tx.preparedQuery(PROMOTE)
                .execute(Tuple.of(room.session(), at(room), count))
                .map(rows -> {
                    List<Promoted> promoted = new ArrayList<>(rows.size());
                    rows.forEach(row -> promoted.add(new Promoted(row.getUUID(0), row.getLong(1), row.getString(2))));
                    return promoted;
                });
    }

    /** Keys that found a seat already standing. */
    static Uni<Void> remember(SqlClient tx, Room room, List<Asked> repeats) {
        if (repeats.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] learners = repeats.stream().map(Asked::learner).toArray(UUID[]::new);
        String[] keys = repeats.stream().map(Asked::key).toArray(String[]::new);
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.of(room.session(), learners, keys))
                .replaceWithVoid();
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

    private static List<Asked> asked(RowSet<Row> rows, List<Ask> asks) {
        List<Asked> asked = new ArrayList<>(rows.size());
        rows.forEach(row -> asked.add(Asked.of(row, asks.get(asked.size()))));
        return asked;
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        var all = rows.iterator();
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    private static OffsetDateTime at(Room room) {
        return room.at().atOffset(ZoneOffset.UTC);
    }
}
