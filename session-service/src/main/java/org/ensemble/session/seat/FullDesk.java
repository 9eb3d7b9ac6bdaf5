package org.ensemble.session.seat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ensemble.platform.problem.ProblemResponder;

/**
 * Turns away at the door who would find the queue full: before the token is verified and a resource is looked for. In a surge most requests
 * are such, and what refusing them costs is taken from those who are let in. The desk itself refuses whoever comes in between.
 */
@ApplicationScoped
class FullDesk {
    /** Before tokens are verified, at 200. */
    private static final int EARLY = 300;

    private static final Pattern SEAT =
            Pattern.compile("/api/sessions/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/seat");

    private final SeatDesk desk;
    private final ProblemResponder responder;

    FullDesk(SeatDesk desk, ProblemResponder responder) {
        this.desk = desk;
        this.responder = responder;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::look, EARLY);
    }

    private void look(RoutingContext request) {
        if (request.request().method() == HttpMethod.PUT && isFull(request.normalizedPath())) {
            responder.answer(request, Refusals.problem(SeatDesk.TOO_BUSY));
        } else {
            request.next();
        }
    }

    private boolean isFull(String path) {
        Matcher seat = SEAT.matcher(path);
        return seat.matches() && desk.isFull(UUID.fromString(seat.group(1)));
    }
}
