package org.ensemble.gateway.login;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.asked.LanguageCookie;
import org.ensemble.gateway.caller.Callers;
import org.ensemble.gateway.caller.SessionCookies;
import org.ensemble.gateway.refusal.Refusal;
import org.ensemble.gateway.refusal.Refusals;

/** The way to the login and back: {@code /{lang}/sign-in?return=…}, {@code /{lang}/create-account?return=…}. */
@Singleton
class SignIn {

    static final String CREATE_ACCOUNT = "/create-account";
    /** As quarkus.oidc.authentication.redirect-path. */
    static final String DONE = "/sign-in/done";

    private static final int AFTER_AUTHENTICATION = -60;

    private final Callers callers;
    private final Settings settings;

    SignIn(Callers callers, Settings settings) {
        this.callers = callers;
        this.settings = settings;
    }

    void open(@Observes Router router) {
        router.routeWithRegex(HttpMethod.GET, "/(?:en|fr)/(?:sign-in|create-account)")
                .order(AFTER_AUTHENTICATION)
                .handler(this::begin);
        router.route(HttpMethod.GET, DONE).order(AFTER_AUTHENTICATION).handler(this::done);
    }

    private void begin(RoutingContext context) {
        callers.of(context)
                .subscribe()
                .with(
                        caller -> {
                            if (caller.signedIn()) {
                                String language = LanguageCookie.of(context).tag();
                                redirect(
                                        context, ReturnPath.of(context.request().getParam("return"), "/" + language));
                            } else {
                                SessionCookies.forget(context, settings.secureCookies());
                                challenge(context);
                            }
                        },
                        failure -> failed(context, failure));
    }

    /** quarkus-oidc writes the address of the login, with state and proof key, and keeps both in a cookie. */
    private void challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        authenticator
                .getChallenge(context)
                .subscribe()
                .with(challenge -> answer(context, challenge), failure -> failed(context, failure));
    }

    private static void answer(RoutingContext context, ChallengeData challenge) {
        challenge.getHeaders().forEach((name, value) -> context.response().putHeader(name, value));
        context.response()
                .setStatusCode(challenge.status)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private void done(RoutingContext context) {
        Callers.authenticate(context)
                .subscribe()
                .with(
                        identity -> redirect(
                                context, "/" + LanguageCookie.of(context).tag() + "/signed-in"),
                        failure -> failed(context, failure));
    }

    private static void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException onward) {
            // The code was exchanged: back to /{lang}/sign-in, now with a session.
            redirect(context, onward.getRedirectUri());
        } else {
            Refusals.refuse(context, Callers.loginAway(failure) ? Refusal.LOGIN_DOWN : Refusal.SIGN_IN_FAILED);
        }
    }

    private static void redirect(RoutingContext context, String to) {
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, to)
                .end();
    }
}
