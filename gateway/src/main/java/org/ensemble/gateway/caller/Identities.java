package org.ensemble.gateway.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

/** Between a verified access token, a caller and the identity that the gateway's own pages see. */
final class Identities {

    private Identities() {}

    /** The token was verified, or lay encrypted in our own cookie; here it is only read. */
    static Caller read(String token, Caller.Kind kind) {
        String payload = token.split("\\.", 3)[1];
        JsonObject claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        Set<String> roles = claims.getJsonArray("roles", new JsonArray()).stream()
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                kind, claims.getString("sub"), roles, token, Instant.ofEpochSecond(claims.getLong("exp", 0L)));
    }

    static SecurityIdentity of(Caller caller) {
        if (!caller.signedIn()) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.id()))
                .addRoles(caller.roles())
                .build();
    }
}
