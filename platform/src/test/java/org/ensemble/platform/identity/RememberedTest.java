package org.ensemble.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Instant NOON = Instant.parse("2027-06-10T12:00:00Z");

    /** As it comes from quarkus-oidc: with the request in an attribute, and in its credential. */
    private static final SecurityIdentity VERIFIED = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("lee"))
            .addRole("learner")
            .addRole("facilitator")
            .addCredential(new IdTokenCredential("x"))
            .addAttribute("io.vertx.ext.web.RoutingContext", new byte[14_000])
            .build();

    @Test
    void whoseItIsTheirRolesAndTheTokenStayTheRequestDoesNot() {
        SecurityIdentity kept = Remembered.of(VERIFIED, "header.claims.signature", NOON);

        assertThat(kept.getPrincipal().getName()).isEqualTo("lee");
        assertThat(kept.isAnonymous()).isFalse();
        assertThat(kept.getRoles()).containsExactlyInAnyOrder("learner", "facilitator");
        assertThat(kept.getCredential(AccessTokenCredential.class).getToken()).isEqualTo("header.claims.signature");
        assertThat(kept.getCredentials()).hasSize(1);
        assertThat(kept.getAttributes().values()).containsExactly(NOON);
    }

    @Test
    void theTokensEndIsKnownAndAGuestHasNone() {
        assertThat(Remembered.until(Remembered.of(VERIFIED, "header.claims.signature", NOON)))
                .isEqualTo(NOON);
        assertThat(Remembered.until(
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()))
                .isEqualTo(Instant.MAX);
        assertThat(Remembered.until(VERIFIED)).isEqualTo(Instant.MIN);
    }
}
