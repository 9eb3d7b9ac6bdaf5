package org.ensemble.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL server with one database that one plain role owns. Also usable without Quarkus. */
public final class Database {
    public static final String ROLE = "service";
    public static final String PASSWORD = "service";

    private @Nullable EmbeddedPostgres embedded;
    private @Nullable PostgreSQLContainer container;
    private String address = "";

    /** Starts the server and makes role and database. */
    public void start() {
        try {
            if (Docker.has("postgres:18-alpine")) {
                container = new PostgreSQLContainer("postgres:18-alpine");
                container.start();
                address = container.getHost() + ":" + container.getMappedPort(5432);
                makeOwner(container.getUsername(), container.getPassword(), container.getDatabaseName());
            } else {
                embedded = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "120")
                        .setServerConfig("fsync", "off")
                        .start();
                address = "127.0.0.1:" + embedded.getPort();
                makeOwner("postgres", "postgres", "postgres");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started for the tests", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started but refused its set-up", e);
        }
    }

    /** The database's address without scheme prefix {@code jdbc:}, such as {@code postgresql://127.0.0.1:5432/service}. */
    public String url() {
        return "postgresql://" + address + "/service";
    }

    /** A new JDBC connection as the service's own role; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(), ROLE, PASSWORD);
    }

    public void stop() {
        if (container != null) {
            container.stop();
        }
        if (embedded != null) {
            try {
                embedded.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void makeOwner(String superuser, String password, String maintenance) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + address + "/" + maintenance, superuser, password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE service LOGIN PASSWORD 'service'");
            statement.execute("CREATE DATABASE service OWNER service");
        }
    }
}
