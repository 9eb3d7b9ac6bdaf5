package org.ensemble.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A transaction whose BEGIN travels with its first statement and whose COMMIT travels with its last ones: what it locks is held for a round
 * trip less, and others who want it wait for two less. On one connection the database does what it is sent in this order, and a COMMIT
 * that follows a statement that failed rolls back.
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
                    .unis(tx.send("BEGIN"), work.apply(tx))
                    .with((begun, done) -> done)
                    .call(done -> tx.ended ? Uni.createFrom().voidItem() : tx.send("COMMIT"))
                    .onFailure()
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
