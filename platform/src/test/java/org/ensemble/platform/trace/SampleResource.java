package org.ensemble.platform.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ensemble.platform.Sample;
import org.ensemble.platform.event.Reads;
import org.ensemble.platform.inbox.PgInbox;
import org.ensemble.platform.inbox.Reading;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;

/** An endpoint that tells the world something, and a consumer of what it tells. */
@Path("/sample/{key}")
class SampleResource {
    private final Pool pool;
    private final PgOutbox outbox;
    private final PgInbox inbox;
    private final Relay relay;
    private final Reading<SqlConnection> reading = Reading.<SqlConnection>named("samples")
            .on(Made.class, (tx, event) -> Uni.createFrom().voidItem());

    SampleResource(Pool pool, PgOutbox outbox, PgInbox inbox, Relay relay) {
        this.pool = pool;
        this.outbox = outbox;
        this.inbox = inbox;
        this.relay = relay;
    }

    @POST
    @PermitAll
    public Uni<Void> make(@PathParam("key") String key) {
        return pool.withTransaction(tx -> outbox.append(tx, List.of(new Sample(key, 1))))
                .invoke(relay::wake);
    }

    @Incoming("samples")
    Uni<Void> take(ConsumerRecords<String, String> batch) {
        return inbox.take(batch, reading);
    }

    @Reads("ensemble.sample.thing.made.v1")
    record Made(String id) {}
}
