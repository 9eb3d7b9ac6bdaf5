package org.ensemble.drill.gather;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ensemble.drill.check.Moment;
import org.ensemble.drill.check.Seat;
import org.ensemble.drill.check.State;

/** What session-service has written down. */
public final class SessionBooks {

    /** How the drill's own sessions begin their English title. */
    public static final String MARK = "Opening-day drill";

    final Database database;

    public SessionBooks(Database database) {
        this.database = database;
    }

    /** How many of these it knows as members of the course. */
    public long members(String course, List<UUID> learners) {
        return database.count(
                "SELECT count(*) FROM member WHERE course = ? AND left_at IS NULL AND learner = ANY (?)",
                course,
                learners.toArray(UUID[]::new));
    }

    /** Counters and seats in one statement, so that they are of one moment. */
    public Moment moment(String name, UUID session) {
        record Row(int capacity, int taken, int waiting, Seat seat) {}
        List<Row> rows = database.list(
                """
                SELECT capacity, taken, waiting, learner, seq, state,
                       confirmed_at IS NOT NULL AND confirmed_at > asked_at AS promoted
                  FROM live_session LEFT JOIN seat ON session = live_session.id
                 WHERE live_session.id = ? ORDER BY seq""",
                row -> new Row(row.getInt("capacity"), row.getInt("taken"), row.getInt("waiting"), seat(row)),
                session);
        Row any = rows.get(0);
        List<Seat> seats =
                rows.stream().map(Row::seat).filter(seat -> seat.seq() > 0).toList();
        return new Moment(name, any.capacity(), any.taken(), any.waiting(), seats);
    }

    private static Seat seat(ResultSet row) throws SQLException {
        UUID learner = row.getObject("learner", UUID.class);
        return learner == null
                ? new Seat(new UUID(0, 0), 0, State.RELEASED, false)
                : new Seat(
                        learner,
                        row.getLong("seq"),
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getBoolean("promoted"));
    }

    /** Forgets the sessions of earlier drills, with the seats in them. */
    public void forgetSessions() {
        String drills = "(SELECT id FROM live_session WHERE title_en LIKE '" + MARK + "%')";
        database.change("DELETE FROM seat_repeat WHERE session IN " + drills);
        database.change("DELETE FROM seat WHERE session IN " + drills);
        database.change("DELETE FROM live_session WHERE id IN " + drills);
    }

    public void forgetLearners(List<UUID> learners) {
        UUID[] ids = learners.toArray(UUID[]::new);
        database.change("DELETE FROM member WHERE learner = ANY (?)", (Object) ids);
        database.change("DELETE FROM learner WHERE id = ANY (?)", (Object) ids);
    }
}
