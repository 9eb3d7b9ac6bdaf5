package org.ensemble.platform.act;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The record of acts, by the Vert.x PostgreSQL client. */
@ApplicationScoped
public class PgActs {
    private static final String RECORD = Act.RECORD.formatted("$1", "$2", "$3", "$4");
    private static final String LATEST = Act.LATEST.formatted("$1");

    /** Records an act in the transaction that does it. */
    public Uni<Void> record(SqlClient tx, UUID who, String what, String subject, String detail) {
        return tx.preparedQuery(RECORD)
                .execute(Tuple.of(who, what, subject, detail))
                .replaceWithVoid();
    }

    /** The latest 50 acts on a subject, newest first. */
    public Uni<List<Act>> latest(SqlClient client, String subject) {
        return client.preparedQuery(LATEST).execute(Tuple.of(subject)).map(rows -> {
            List<Act> acts = new ArrayList<>();
            rows.forEach(row -> acts.add(act(row)));
            return acts;
        });
    }

    private static Act act(Row row) {
        return new Act(
                row.getOffsetDateTime(0).toInstant(),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getString(4));
    }
}
