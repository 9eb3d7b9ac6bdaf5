package org.ensemble.platform.web.sample;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** For tests: who one is, is said by a cookie or header "role"; "forged" fails as a bad token does. */
@ApplicationScoped
public class HeaderIdentity implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String role = context.request().getHeader("X-Role");
        if (role == null && context.request().getCookie("role") != null) {
            role = context.request().getCookie("role").getValue();
        }
        if (role == null) {
            return Uni.createFrom().nullItem();
        }
        if (role.equals("forged")) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(() -> "somebody")
                        .addRole("learner")
                        .addRole(role)
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
