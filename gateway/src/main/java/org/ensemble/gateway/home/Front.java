package org.ensemble.gateway.home;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.asked.LanguageCookie;
import org.ensemble.gateway.caller.Caller;
import org.ensemble.gateway.caller.Callers;
import org.ensemble.gateway.caller.SessionCookies;
import org.ensemble.gateway.refusal.Refusals;
import org.ensemble.platform.web.Language;

/** The bare address leads to a language; and whoever opens a page of our own is known before it is drawn. */
@Singleton
class Front {

    private static final int AFTER_THE_SERVICES = -40;

    private final Callers callers;
    private final Settings settings;

    Front(Callers callers, Settings settings) {
        this.callers = callers;
        this.settings = settings;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.GET, "/").order(AFTER_THE_SERVICES).handler(Front::toLanguage);
        router.route().order(AFTER_THE_SERVICES + 1).handler(this::know);
    }

    private static void toLanguage(RoutingContext context) {
        if (!context.normalizedPath().equals("/")) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.VARY, "Accept-Language, Cookie")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader(
                        HttpHeaders.LOCATION, "/" + LanguageCookie.of(context).tag())
                .end();
    }

    private void know(RoutingContext context) {
        if (context.user() != null) {
            context.next();
        } else if (Refusals.refused(context) || !Language.isPage(context.normalizedPath())) {
            asGuest(context);
        } else {
            callers.of(context).subscribe().with(caller -> known(context, caller), failure -> asGuest(context));
        }
    }

    private void known(RoutingContext context, Caller caller) {
        if (caller.kind() == Caller.Kind.OVER) {
            SessionCookies.forget(context, settings.secureCookies());
        }
        if (context.user() == null) {
            asGuest(context);
        } else {
            context.next();
        }
    }

    private static void asGuest(RoutingContext context) {
        QuarkusHttpUser.setIdentity(
                QuarkusSecurityIdentity.builder().setAnonymous(true).build(), context);
        context.next();
    }
}
