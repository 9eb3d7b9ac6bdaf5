package org.ensemble.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ensemble.platform.event.Fact;

/** The outbox's door for the Vert.x PostgreSQL client. */
@ApplicationScoped
public class PgOutbox {
    private static final String APPEND = Drafts.append("$");

    private final Drafts drafts;

    PgOutbox(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Appends facts in this order, in the caller's open transaction, under the current trace. Call {@link Relay#wake()} after the commit.
     *
     * @param tx the connection that holds the transaction
     */
    public Uni<Void> append(SqlClient tx, List<? extends Fact> facts) {
        return appendDrafts(tx, Drafts.now(facts));
    }

    /** The same for facts of several requests, each with its own trace. */
    public Uni<Void> appendDrafts(SqlClient tx, List<Draft> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(APPEND)
                .execute(Tuple.from(drafts.columns(facts)))
                .replaceWithVoid();
    }
}
