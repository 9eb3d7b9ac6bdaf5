package org.ensemble.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ensemble.gateway.caller.Caller;

/** The event streams that are open now. Each ends with its reader's token, or when the gateway stops; browsers then come again. */
@Singleton
class Streams {

    private record Open(RoutingContext reader, HttpClientRequest source) {}

    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;

    Streams(Vertx vertx, MeterRegistry meters) {
        this.vertx = vertx;
        meters.gaugeCollectionSize("gateway.streams", Tags.empty(), open);
    }

    /** Whichever end goes first, the other goes too. */
    void opened(RoutingContext reader, HttpClientRequest source, Caller caller, Future<Void> over) {
        Open stream = new Open(reader, source);
        open.add(stream);
        Instant until = caller.until();
        long timer = until == null ? -1 : vertx.setTimer(lasting(until), late -> end(stream));
        over.onComplete(ended -> {
            open.remove(stream);
            vertx.cancelTimer(timer);
            source.reset();
        });
    }

    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(Streams::end);
    }

    /** Closed politely: an ended stream is not an error to the browser, which asks for it again. */
    private static void end(Open stream) {
        HttpServerResponse response = stream.reader().response();
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    private static long lasting(Instant until) {
        return Math.max(1, Duration.between(Instant.now(), until).toMillis());
    }
}
