package org.ensemble.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.event.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * One database connection with one Kafka producer. The lock that makes this relay the active one lives on the same connection that claims
 * and deletes the rows: when the lock is lost, nothing more can be claimed. A batch is deleted, published and committed in this order; a
 * crash between Kafka's commit and the database's publishes it twice with the same ids, which inboxes drop.
 */
final class RelayLine implements AutoCloseable {
    /** So many events at most go together. */
    static final int BATCH = 500;

    private static final long LOCK = 0x656e73656d626c65L; // "ensemble"

    /**
     * A relay that is paused for longer loses its connection, and with it the lock, to another pod's. The plan is the index's whatever the
     * statistics say: those of a moment when the outbox was empty would read all of a backlog for each row that is claimed.
     */
    private static final String SETTINGS =
            """
            SET idle_session_timeout = '15s'; SET idle_in_transaction_session_timeout = '30s'; SET application_name = 'relay';
            SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_sort = off""";

    static final String CLAIM =
            """
            DELETE FROM outbox WHERE position = ANY (ARRAY(SELECT position FROM outbox ORDER BY position LIMIT %d))
            RETURNING position, event_id, type, topic, key, sequence, body, traceparent, at
            """
                    .formatted(BATCH);

    /** Opens lines; the relay opens a new one after each failure. */
    interface Opener {
        RelayLine open() throws SQLException;
    }

    private final Connection connection;
    private final PreparedStatement claim;
    private final RelayProducer producer;
    private final String source;
    private boolean active;

    RelayLine(Connection connection, RelayProducer producer, String source) throws SQLException {
        this.connection = connection;
        this.producer = producer;
        this.source = source;
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        connection.setAutoCommit(false);
        claim = connection.prepareStatement(CLAIM);
    }

    /** Whether this relay holds the service's lock; tries to take it where it doesn't. */
    boolean isActive() throws SQLException {
        if (!active) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                active = row.next() && row.getBoolean(1);
            }
            connection.commit();
        }
        return active;
    }

    /** Publishes the oldest rows as one Kafka transaction; answers how many there were, at most {@value #BATCH}. */
    int publishOldest() throws SQLException {
        List<Envelope> oldest = claim();
        if (!oldest.isEmpty()) {
            producer.publish(oldest);
        }
        connection.commit();
        return oldest.size();
    }

    private List<Envelope> claim() throws SQLException {
        record Row(long position, Envelope envelope) {}
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = claim.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getLong("position"), envelope(row)));
            }
        }
        rows.sort(Comparator.comparingLong(Row::position));
        return rows.stream().map(Row::envelope).toList();
    }

    private Envelope envelope(ResultSet row) throws SQLException {
        @Nullable String traceparent = row.getString("traceparent");
        return new Envelope(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                source,
                row.getString("topic"),
                row.getString("key"),
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                traceparent,
                row.getString("body"));
    }

    /** Rolls back what is not committed and gives the lock back. */
    @Override
    public void close() throws SQLException {
        try (connection;
                producer) {
            if (!connection.isClosed()) {
                connection.rollback();
                // A pooled connection would keep the lock: let the server end it.
                connection.abort(Runnable::run);
            }
        }
    }
}
