package org.ensemble.gateway.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ensemble.gateway.asked.LanguageCookie;
import org.ensemble.gateway.asked.RequestNumber;

/** The order in which every request is looked at before anybody asks who sent it. */
@Singleton
class Door {

    private static final int FIRST = -1000;

    void open(
            @Observes Router router,
            RequestNumber number,
            SecurityHeaders headers,
            OriginGuard origins,
            SizeGuard sizes) {
        router.route().order(FIRST).handler(number::give);
        router.route().order(FIRST + 1).handler(headers::set);
        router.route().order(FIRST + 2).handler(origins::check);
        router.route().order(FIRST + 3).handler(sizes::check);
        router.route().order(FIRST + 4).handler(Door::language);
    }

    /** Pages remember their language for the next visit to {@code /}. */
    private static void language(RoutingContext context) {
        LanguageCookie.remember(context);
        context.next();
    }
}
