package org.ensemble.gateway.caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is asking. quarkus-oidc does the work (decrypts the cookies, verifies signatures, renews what is about to expire);
 * what it found is remembered for as long as the very same cookies or token come again and are still good.
 */
@Singleton
public class Callers {

    private final Remembered remembered;

    Callers(Remembered remembered) {
        this.remembered = remembered;
    }

    /** Fails only with the redirect that ends a login; everything else is a kind of caller. */
    public Uni<Caller> of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean session = authorization == null && SessionCookies.present(request);
        if (authorization == null && !session) {
            return Uni.createFrom().item(Caller.GUEST);
        }
        String key = session ? SessionCookies.key(request) : authorization;
        Caller known = remembered.find(key);
        if (known != null) {
            QuarkusHttpUser.setIdentity(Identities.of(known), context);
            return Uni.createFrom().item(known);
        }
        return authenticate(context)
                .map(identity -> read(identity, session))
                .onFailure(failure -> !Failures.redirects(failure))
                .recoverWithItem(failure -> Failures.caller(failure, session))
                .invoke(caller -> settle(context, key, caller));
    }

    /** For the address to which the login sends people back: there, quarkus-oidc is asked without a session too. */
    public static Uni<SecurityIdentity> authenticate(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.attemptAuthentication(context);
    }

    public void forget(HttpServerRequest request) {
        remembered.forget(SessionCookies.key(request));
    }

    /** Whether a failure means that the login doesn't answer, and nothing about who asks. */
    public static boolean loginAway(Throwable failure) {
        return Failures.loginAway(failure);
    }

    private void settle(RoutingContext context, String key, Caller caller) {
        QuarkusHttpUser.setIdentity(Identities.of(caller), context);
        if (caller.signedIn()) {
            remembered.keep(key, caller);
        }
    }

    private static Caller read(@Nullable SecurityIdentity identity, boolean session) {
        if (identity == null || identity.isAnonymous()) {
            return Caller.GUEST;
        }
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        return Identities.read(credential.getToken(), session ? Caller.Kind.SESSION : Caller.Kind.BEARER);
    }
}
