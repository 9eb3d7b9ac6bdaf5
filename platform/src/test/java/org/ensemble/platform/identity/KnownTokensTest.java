package org.ensemble.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private static final Instant NOON = Instant.parse("2027-06-10T12:00:00Z");
    private static final SecurityIdentity LEE = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("lee"))
            .build();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final KnownTokens known = new KnownTokens(10, ticking());

    @Test
    void a_token_is_known_until_it_ends() {
        known.keep("header.claims.signature", LEE, NOON.plusSeconds(300));

        assertThat(known.find("header.claims.signature")).isSameAs(LEE);
        now.set(NOON.plusSeconds(299));
        assertThat(known.find("header.claims.signature")).isSameAs(LEE);
        now.set(NOON.plusSeconds(300));
        assertThat(known.find("header.claims.signature")).isNull();
    }

    @Test
    void the_same_claims_with_another_signature_are_not_known() {
        known.keep("header.claims.signature", LEE, NOON.plusSeconds(300));

        assertThat(known.find("header.claims.signaturf")).isNull();
        assertThat(known.find("header.claims.")).isNull();
    }

    private Clock ticking() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
