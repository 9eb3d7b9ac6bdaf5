package org.ensemble.gateway.login;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.ensemble.gateway.asked.LanguageCookie;

/** Tells the login which language the reader was in, and whether to begin with a new account. */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class AskedOfLogin implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext context = redirect.routingContext();
        MultiMap parameters = redirect.additionalQueryParams();
        parameters.set("ui_locales", LanguageCookie.of(context).tag());
        if (context.normalizedPath().endsWith(SignIn.CREATE_ACCOUNT)) {
            parameters.set("prompt", "create");
        }
    }
}
