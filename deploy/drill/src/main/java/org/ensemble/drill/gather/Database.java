package org.ensemble.drill.gather;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One service's database. A connection per question: a drill may have restarted the server since the last one. */
public final class Database {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final String url;
    private final Properties login = new Properties();

    public Database(String url, String user, String password) {
        this.url = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "ensemble-drill");
    }

    public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) {
        try (Connection connection = DriverManager.getConnection(url, login);
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    public long count(String sql, @Nullable Object... values) {
        return list(sql, row -> row.getLong(1), values).get(0);
    }

    /** A connection to keep for a while. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    public int change(String sql, @Nullable Object... values) {
        try (Connection connection = DriverManager.getConnection(url, login);
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Object[] array) {
                String type = array instanceof String[] ? "text" : "uuid";
                statement.setArray(i + 1, connection.createArrayOf(type, array));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
