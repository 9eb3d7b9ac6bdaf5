package org.ensemble.platform;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.outbox.HibernateOutbox;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;
import org.hibernate.reactive.mutiny.Mutiny;

/** Both doors of the outbox, each with a row of its own in the same transaction, that may be made to fail at its end. */
@ApplicationScoped
public class Doors {
    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final PgOutbox pgOutbox;
    private final HibernateOutbox hibernateOutbox;
    private final Relay relay;

    Doors(Pool pool, Mutiny.SessionFactory sessions, PgOutbox pgOutbox, HibernateOutbox hibernateOutbox, Relay relay) {
        this.pool = pool;
        this.sessions = sessions;
        this.pgOutbox = pgOutbox;
        this.hibernateOutbox = hibernateOutbox;
        this.relay = relay;
    }

    public void pg(List<? extends Fact> facts, boolean fail) throws Throwable {
        run(() -> pool.withTransaction(tx -> tx.query("INSERT INTO thing (name) VALUES ('pg')")
                .execute()
                .chain(() -> pgOutbox.append(tx, facts))
                .chain(() -> end(fail))));
    }

    public void hibernate(List<? extends Fact> facts, boolean fail) throws Throwable {
        run(() -> sessions.withTransaction((session, tx) -> session.persist(new OrmThing())
                .chain(() -> hibernateOutbox.append(session, facts))
                .chain(() -> end(fail))));
    }

    public long count(String table) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> pool.query("SELECT count(*) FROM " + table)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private void run(Supplier<Uni<Void>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(work);
        relay.wake();
    }

    private static Uni<Void> end(boolean fail) {
        return fail
                ? Uni.createFrom().failure(new IllegalStateException("planted"))
                : Uni.createFrom().voidItem();
    }
}
