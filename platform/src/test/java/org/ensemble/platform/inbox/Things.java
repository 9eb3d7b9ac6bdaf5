package org.ensemble.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ensemble.platform.OrmThing;
import org.ensemble.platform.event.Reads;
import org.hibernate.reactive.mutiny.Mutiny;

/** A projection through each door: writes what it is told into a table. The name "impossible" breaks a check of the database. */
@ApplicationScoped
class Things {
    private final PgInbox pgInbox;
    private final HibernateInbox hibernateInbox;
    private final Reading<SqlConnection> reading =
            Reading.<SqlConnection>named("things").onRuns(Named.class, this::write);
    private final Reading<Mutiny.Session> ormReading =
            Reading.<Mutiny.Session>named("orm-things").on(Named.class, this::writeOrm);

    Things(PgInbox pgInbox, HibernateInbox hibernateInbox) {
        this.pgInbox = pgInbox;
        this.hibernateInbox = hibernateInbox;
    }

    @Incoming("things")
    Uni<Void> take(ConsumerRecords<String, String> batch) {
        return pgInbox.take(batch, reading);
    }

    @Incoming("orm-things")
    Uni<Void> takeOrm(ConsumerRecords<String, String> batch) {
        return hibernateInbox.take(batch, ormReading);
    }

    @Reads("ensemble.other.thing.named.v1")
    record Named(String name) {}

    private Uni<Void> write(SqlConnection tx, List<Received<Named>> events) {
        return tx.preparedQuery("INSERT INTO thing (name) VALUES ($1)")
                .executeBatch(events.stream()
                        .map(event -> Tuple.of(event.data().name()))
                        .toList())
                .replaceWithVoid();
    }

    private Uni<Void> writeOrm(Mutiny.Session session, Received<Named> event) {
        OrmThing thing = new OrmThing();
        thing.name = event.data().name();
        return session.persist(thing);
    }
}
