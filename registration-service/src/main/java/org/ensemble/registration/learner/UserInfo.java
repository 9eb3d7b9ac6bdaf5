package org.ensemble.registration.learner;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The identity provider's userinfo endpoint, asked with the caller's own token. */
@Path("protocol/openid-connect/userinfo")
@RegisterRestClient(configKey = "userinfo")
@AccessToken
interface UserInfo {
    @GET
    Uni<Account> mine();
}
