package org.ensemble.session.proof;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ensemble.platform.inbox.InboxDoor;
import org.ensemble.platform.inbox.PgInbox;
import org.ensemble.platform.outbox.OutboxDoor;
import org.ensemble.platform.test.Database;
import org.ensemble.session.registration.RegistrationDoor;
import org.ensemble.session.room.RoomDoor;
import org.ensemble.session.seat.SeatDoor;

/** What books seats in one pod of the service, built by hand: event loops, connections, desk and ledgers of its own. */
final class Pod implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final Pool pool;
    final SeatDoor seats;
    final RoomDoor rooms;
    final RegistrationDoor registration;
    final PgInbox inbox;

    /** @param database where it reaches PostgreSQL, maybe through a {@link CuttingProxy} */
    Pod(InetSocketAddress database) {
        pool = pool(vertx, database);
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        var outbox = OutboxDoor.outbox(json);
        var relay = OutboxDoor.relay();
        seats = new SeatDoor(vertx, pool, outbox, relay);
        rooms = new RoomDoor(pool, outbox, relay, seats.promotions());
        inbox = InboxDoor.inbox(vertx, pool, outbox, relay, json);
        registration = new RegistrationDoor(inbox, outbox, seats.newcomers());
    }

    static List<Pod> several(int count) {
        return Stream.generate(() -> new Pod(Ground.address())).limit(count).toList();
    }

    /** Begins on an event loop of this pod, as a request does. */
    <T> CompletableFuture<T> request(Uni<T> work) {
        return work.runSubscriptionOn(task -> vertx.getOrCreateContext().runOnContext(ignored -> task.run()))
                .subscribeAsCompletionStage();
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Set up like the application's. */
    private static Pool pool(Vertx vertx, InetSocketAddress database) {
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(16))
                .connectingTo(new PgConnectOptions()
                        .setHost(database.getHostString())
                        .setPort(database.getPort())
                        .setDatabase("service")
                        .setUser(Database.ROLE)
                        .setPassword(Database.PASSWORD)
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build());
    }
}
