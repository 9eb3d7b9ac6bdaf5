package org.ensemble.drill.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ensemble.drill.bench.stage.Members;
import org.ensemble.drill.gather.Database;

/** Books by SQL alone: one call a booking over several connections, or many bookings a call over one. */
final class OneCall {

    private static final String MANY = "select bench.book_many(?, ?, ?)";
    private static final String SQL = "/bench/one-call.sql";

    private final Database database;
    private final Members members;
    private final SqlCallers callers;

    OneCall(Database database, Members members) {
        this.database = database;
        this.members = members;
        this.callers = new SqlCallers(database);
    }

    void prepare() {
        try (InputStream sql = Objects.requireNonNull(OneCall.class.getResourceAsStream(SQL), SQL);
                Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(SQL + ": " + e.getMessage(), e);
        }
    }

    SqlCallers.Done single(int connections, Duration time, Turns turns) {
        return callers.play(connections, time, "select state from bench.book(?, ?, ?)", call -> {
            Turns.Turn turn = turns.next();
            call.setObject(1, turn.session());
            call.setObject(2, members.ids().get(turn.number()));
            call.setString(3, "k" + turn.count());
            try (ResultSet row = call.executeQuery()) {
                row.next();
                String state = row.getString(1);
                return state.equals("confirmed") || state.equals("waiting") ? 1 : 0;
            }
        });
    }

    SqlCallers.Done batched(int size, Duration time, Turns turns) {
        return callers.play(1, time, MANY, call -> many(call, size, turns));
    }

    /** So many bookings, in batches. */
    void fill(int bookings, int size, Turns turns) {
        try (Connection connection = database.connect();
                PreparedStatement call = connection.prepareStatement(MANY)) {
            for (int booked = 0; booked < bookings; ) {
                booked += many(call, Math.min(size, bookings - booked), turns);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(MANY + ": " + e.getMessage(), e);
        }
    }

    private int many(PreparedStatement call, int size, Turns turns) throws SQLException {
        List<UUID> learners = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Turns.Turn turn;
        do {
            turn = turns.next();
            learners.add(members.ids().get(turn.number()));
            keys.add("k" + turn.count());
        } while (learners.size() < size && turn.number() < members.count() - 1); // the next turn is in another session
        call.setObject(1, turn.session());
        call.setArray(2, call.getConnection().createArrayOf("uuid", learners.toArray()));
        call.setArray(3, call.getConnection().createArrayOf("text", keys.toArray()));
        try (ResultSet row = call.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
