package org.ensemble.platform.web.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.ensemble.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A card whose stream opens and says nothing by itself, as behind a proxy that holds it back. */
@Path("/{lang: en|fr}/held")
@PermitAll
@ApplicationScoped
public class SampleHeld {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile String state = "open";
    private volatile int seats = 5;
    private volatile @Nullable MultiEmitter<? super OutboundSseEvent> stream;
    private volatile @Nullable Sse sse;

    public void become(String state, int seats) {
        this.state = state;
        this.seats = seats;
    }

    public int asked() {
        return asked.get();
    }

    public boolean watched() {
        return stream != null;
    }

    public void say(String name, String html) {
        Objects.requireNonNull(stream)
                .emit(Objects.requireNonNull(sse)
                        .newEventBuilder()
                        .name(name)
                        .data(html)
                        .build());
    }

    @CheckedTemplate(basePath = "sample")
    static class Templates {
        static native TemplateInstance held(String state, int seats);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        asked.incrementAndGet();
        return Templates.held(state, seats);
    }

    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        return Multi.createFrom().emitter(emitter -> {
            this.sse = sse;
            stream = emitter;
            emitter.onTermination(() -> gone(emitter));
        });
    }

    private synchronized void gone(MultiEmitter<? super OutboundSseEvent> emitter) {
        if (stream == emitter) {
            stream = null;
        }
    }

    @POST
    @Path("/seat")
    @Produces(MediaType.TEXT_HTML)
    public String seat(@QueryParam("course") @Nullable String course) {
        throw course == null
                ? Problems.conflict("enrolment-not-known")
                : Problems.of(409, "enrolment-not-known").with("course", course).build();
    }
}
