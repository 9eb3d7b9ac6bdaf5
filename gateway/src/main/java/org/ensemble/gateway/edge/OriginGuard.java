package org.ensemble.gateway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.refusal.Refusal;
import org.ensemble.gateway.refusal.Refusals;

/**
 * Lets nobody act through another site's page. Browsers say where a request comes from and pages can't change it; who says
 * nothing is no browser, and has no learner's cookies.
 */
@Singleton
class OriginGuard {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String origin;

    OriginGuard(Settings settings) {
        this.origin = settings.origin();
    }

    void check(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.TRACE) || method.equals(HttpMethod.CONNECT)) {
            Refusals.refuse(context, Refusal.METHOD_NOT_ALLOWED);
        } else if (SAFE.contains(method) || isOwn(context.request())) {
            context.next();
        } else {
            Refusals.refuse(context, Refusal.FOREIGN_ORIGIN);
        }
    }

    private boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String from = request.getHeader("Origin");
        boolean fetchedHere = site == null || OWN.contains(site);
        // "none" is a person's own doing (a bookmark); with the address of another site beside it, something is odd.
        boolean sentFromHere = from == null || from.equals(origin) || "same-origin".equals(site);
        return fetchedHere && sentFromHere;
    }
}
