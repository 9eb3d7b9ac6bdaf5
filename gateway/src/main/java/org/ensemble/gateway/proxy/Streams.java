package org.ensemble.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ensemble.gateway.caller.Caller;

/** The event streams that are open now. Each ends with its reader's token, or when the gateway stops; browsers then come again. */
@ApplicationScoped
class Streams {

    private final Set<RoutingContext> open = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;

    Streams(Vertx vertx, MeterRegistry meters) {
        this.vertx = vertx;
        meters.gaugeCollectionSize("gateway.streams", java.util.List.of(), open);
    }

    void opened(RoutingContext context, Caller caller) {
        open.add(context);
        Instant until = caller.until();
        long timer = until == null ? -1 : vertx.setTimer(lasting(until), late -> end(context));
        context.addEndHandler(ended -> {
            open.remove(context);
            vertx.cancelTimer(timer);
        });
    }

    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(Streams::end);
    }

    /** Closed politely: an ended stream is not an error to the browser, which asks for it again. */
    private static void end(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.vertx().runOnContext(now -> {
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }

    private static long lasting(Instant until) {
        return Math.max(1, Duration.between(Instant.now(), until).toMillis());
    }
}
