package org.ensemble.platform.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;

/**
 * What is kept of a verified token: whose it is, their roles, and when it ends. An identity as quarkus-oidc makes it holds the whole
 * request that it came with, answer and all: some 14 KB for as long as the token lasts, for everybody who ever came.
 */
final class Remembered {
    private static final String UNTIL = "ensemble.until";

    private Remembered() {}

    static SecurityIdentity of(SecurityIdentity verified, String token, Instant until) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(verified.getPrincipal().getName()))
                .addRoles(verified.getRoles())
                .addCredential(new AccessTokenCredential(token))
                .addAttribute(UNTIL, until)
                .build();
    }

    /** When the token ends; for a guest never. Somebody whose token is not known to last may not stay. */
    static Instant until(SecurityIdentity identity) {
        Instant until = identity.getAttribute(UNTIL);
        if (until != null) {
            return until;
        }
        return identity.isAnonymous() ? Instant.MAX : Instant.MIN;
    }
}
