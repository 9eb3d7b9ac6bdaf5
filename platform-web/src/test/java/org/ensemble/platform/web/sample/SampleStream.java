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
import org.ensemble.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A stream that counts who listens, and routes that fail outside of any resource. */
@Path("/en/live")
@PermitAll
@ApplicationScoped
public class SampleStream {

    private final AtomicInteger listeners = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    public int listeners() {
        return listeners.get();
    }

    /** The next so many who ask are told that the service is away. */
    public void refuse(int times) {
        refusals.set(times);
    }

    public int refusals() {
        return refusals.get();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> live() {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Problems.of(503, "unavailable").build();
        }
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
