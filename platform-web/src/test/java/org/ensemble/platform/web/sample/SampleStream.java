package org.ensemble.platform.web.sample;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A stream that counts who listens, and routes that fail outside of any resource. */
@Path("/en/live")
@PermitAll
@ApplicationScoped
public class SampleStream {

    private final AtomicInteger listeners = new AtomicInteger();

    public int listeners() {
        return listeners.get();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> live() {
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofMillis(100))
                .onOverflow()
                .drop()
                .map(tick -> "You are " + (1000 - tick) + "th in line")
                .onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    void routes(@Observes Router router) {
        router.get("/en/route").handler(context -> context.fail(new IllegalStateException("secret of the house")));
        router.get("/api/route").handler(context -> context.fail(503));
    }
}
