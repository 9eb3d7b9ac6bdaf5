package org.ensemble.gateway.login;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.asked.LanguageCookie;
import org.ensemble.gateway.caller.Callers;
import org.ensemble.gateway.caller.SessionCookies;
import org.ensemble.gateway.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/** {@code POST /{lang}/sign-out}: the session ends here and at the login, and one comes back to the home page as a guest. */
@Singleton
class SignOut {

    private static final int AFTER_AUTHENTICATION = -60;

    private final Callers callers;
    private final Settings settings;
    private final String client;

    SignOut(Callers callers, Settings settings, @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.callers = callers;
        this.settings = settings;
        this.client = client;
    }

    void open(@Observes Router router) {
        router.routeWithRegex(HttpMethod.POST, "/(?:en|fr)/sign-out")
                .order(AFTER_AUTHENTICATION)
                .handler(this::end);
    }

    private void end(RoutingContext context) {
        if (Refusals.refused(context)) {
            context.next();
            return;
        }
        // Asked anew, not remembered: the login wants to see the ID token of the session that it ends.
        Callers.authenticate(context)
                .onFailure()
                .recoverWithNull()
                .subscribe()
                .with(identity -> leave(context, identity));
    }

    private void leave(RoutingContext context, @Nullable SecurityIdentity identity) {
        callers.forget(context.request());
        SessionCookies.forget(context, settings.secureCookies());
        IdTokenCredential session = identity == null ? null : identity.getCredential(IdTokenCredential.class);
        String home = "/" + LanguageCookie.of(context).tag();
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, session == null ? home : atLogin(session.getToken(), home))
                .end();
    }

    private String atLogin(String idToken, String home) {
        return settings.issuer() + "/" + settings.signOutPath() + "?client_id=" + encode(client) + "&id_token_hint="
                + encode(idToken) + "&post_logout_redirect_uri=" + encode(settings.origin() + home) + "&ui_locales="
                + home.substring(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
