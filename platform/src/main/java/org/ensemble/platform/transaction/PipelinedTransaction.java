package org.ensemble.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A transaction whose BEGIN travels with its first statement and whose COMMIT travels with its last ones: two round trips less, for one of
 * which locks would be held. On one connection the database does what it is sent in this order, and a COMMIT that follows a statement that
 * failed rolls back, so nobody may recover from such a failure inside. What the client itself refuses to send (a value of the wrong type)
 * the database never hears of, and the rest would be committed: values are for the code to type, not for whoever sends them.
 */
public final class PipelinedTransaction {
    private final SqlConnection connection;
    private boolean ended;

    private PipelinedTransaction(SqlConnection connection) {
        this.connection = connection;
    }

    /** Committed when this is answered; rolled back when it fails, unless the connection was lost: then nobody knows. */
    public static <T> Uni<T> in(Pool pool, Function<PipelinedTransaction, Uni<T>> work) {
        return pool.withConnection(connection -> {
            var tx = new PipelinedTransaction(connection);
            return Uni.combine()
                    .all()
                    .unis(tx.send("BEGIN"), Uni.createFrom().deferred(() -> work.apply(tx)))
                    .with((begun, done) -> done)
                    .call(done -> tx.ended ? Uni.createFrom().voidItem() : tx.send("COMMIT"))
                    .onFailure() // where COMMIT has rolled back already, the database only warns
                    .call(failure -> tx.send("ROLLBACK").onFailure().recoverWithNull());
        });
    }

    public SqlClient client() {
        return connection;
    }

    /** Sends the last statements and, without waiting for them, COMMIT; nothing can follow. */
    public Uni<Void> commitWith(List<Uni<Void>> last) {
        List<Uni<Void>> all = new ArrayList<>(last);
        all.add(send("COMMIT"));
        ended = true;
        return Uni.join().all(all).andFailFast().replaceWithVoid();
    }

    private Uni<Void> send(String command) {
        return connection.query(command).execute().replaceWithVoid();
    }
}
