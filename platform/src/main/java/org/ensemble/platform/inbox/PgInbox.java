package org.ensemble.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;

/** The inbox's door for the Vert.x PostgreSQL client. */
@ApplicationScoped
public class PgInbox {
    private static final String CLAIM = Door.CLAIM_FORM.formatted("$1", "$2");

    private final Inbox<SqlConnection> inbox;

    PgInbox(Pool pool, PgOutbox outbox, Relay relay, Inbox.Parts parts) {
        this.inbox = new Inbox<>(new PgDoor(pool, outbox), relay, parts);
    }

    /** Takes a batch: completes when each of its events has had its effect once or was set aside, and never fails. */
    public Uni<Void> take(ConsumerRecords<String, String> batch, Reading<SqlConnection> reading) {
        return inbox.take(batch, reading);
    }

    private record PgDoor(Pool pool, PgOutbox outbox) implements Door<SqlConnection> {
        @Override
        public Uni<Void> transaction(Function<SqlConnection, Uni<Void>> work) {
            return pool.withTransaction(work);
        }

        @Override
        public Uni<List<UUID>> claim(SqlConnection tx, String consumer, String events) {
            return tx.preparedQuery(CLAIM).execute(Tuple.of(consumer, events)).map(rows -> {
                List<UUID> ids = new ArrayList<>(rows.size());
                rows.forEach(row -> ids.add(UUID.fromString(row.getString(0))));
                return ids;
            });
        }

        @Override
        public Uni<Void> append(SqlConnection tx, List<Fact> facts) {
            return outbox.append(tx, facts);
        }
    }
}
