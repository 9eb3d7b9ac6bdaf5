package org.ensemble.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.refusal.Refusal;
import org.ensemble.gateway.refusal.Refusals;

/** Refuses what says beforehand that it is too large; what doesn't say is counted while it is read. */
@Singleton
class SizeGuard {

    private static final long PATIENCE = 5000;

    private final long limit;

    SizeGuard(Settings settings) {
        this.limit = settings.bodyLimit().asLongValue();
    }

    void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (!Refusals.refused(context) && length != null && tooLarge(length)) {
            dropTheRest(context);
            Refusals.refuse(context, Refusal.TOO_LARGE);
        } else {
            context.next();
        }
    }

    /** Who is still sending doesn't listen: what comes is read and dropped, though not for ever. */
    private static void dropTheRest(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.handler(dropped -> {}).resume();
        context.vertx().setTimer(PATIENCE, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    private boolean tooLarge(String length) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException beyondAnyNumber) {
            return true;
        }
    }
}
