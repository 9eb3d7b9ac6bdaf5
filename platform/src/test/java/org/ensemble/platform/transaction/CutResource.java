package org.ensemble.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Loses its connection in the middle of a transaction. */
@Path("/cut")
class CutResource {
    private static final String CUT = "select pg_terminate_backend(pg_backend_pid())";

    private final Pool pool;

    CutResource(Pool pool) {
        this.pool = pool;
    }

    /** A mistake of ours: a text where the database wants a number. */
    @POST
    @Path("/mistake")
    @PermitAll
    public Uni<Void> mistake() {
        return pool.preparedQuery("select $1::int").execute(Tuple.of("a text")).replaceWithVoid();
    }

    @POST
    @PermitAll
    public Uni<Void> cut() {
        return PipelinedTransaction.in(
                pool, tx -> tx.client().query(CUT).execute().replaceWithVoid());
    }
}
