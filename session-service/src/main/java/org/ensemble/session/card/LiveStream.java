package org.ensemble.session.card;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** One stream a page: the cards it shows, as they change. */
@Path("/{lang: en|fr}/sessions/live")
@PermitAll
class LiveStream {
    private static final int MOST_SESSIONS = 100;

    private final LiveView live;
    private final Reader reader;

    LiveStream(LiveView live, Reader reader) {
        this.live = live;
        this.reader = reader;
    }

    /** Ends with the token: the browser comes back by itself, with a new one or as a guest. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> watch(
            @PathParam("lang") Language language,
            @QueryParam("ids") @Nullable String ids,
            @QueryParam("plain") boolean plain,
            @Context Sse sse) {
        List<UUID> sessions = sessions(ids);
        UUID learner = reader.id();
        Instant end = reader.until();
        var context = Vertx.currentContext();
        return reader.zone()
                .onItem()
                .transformToMulti(
                        zone -> live.watch(new Watcher(sessions, learner, language, zone, plain, end, sse, context)));
    }

    private static List<UUID> sessions(@Nullable String ids) {
        try {
            List<UUID> sessions = Arrays.stream((ids == null ? "" : ids).split(",", MOST_SESSIONS + 1))
                    .limit(MOST_SESSIONS)
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
            return sessions;
        } catch (IllegalArgumentException e) {
            throw Problems.rejected("ids", "field.invalid");
        }
    }
}
