package org.ensemble.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.refusal.Refusal;
import org.ensemble.gateway.refusal.Refusals;

/** Refuses what says beforehand that it is too large; what doesn't say is counted while it is read. */
@Singleton
class SizeGuard {

    private final long limit;

    SizeGuard(Settings settings) {
        this.limit = settings.bodyLimit().asLongValue();
    }

    void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (!Refusals.refused(context) && length != null && tooLarge(length)) {
            // The rest isn't read: the connection ends with the answer.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            Refusals.refuse(context, Refusal.TOO_LARGE);
        } else {
            context.next();
        }
    }

    private boolean tooLarge(String length) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException beyondAnyNumber) {
            return true;
        }
    }
}
