package org.ensemble.gateway;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Tokens as the login would issue them. */
record Tokens(KeyPair keys, String issuer) {

    String token(String sub, String audience, long seconds) {
        return token(sub, audience, seconds, null);
    }

    String token(String sub, String audience, long seconds, String nonce) {
        Instant now = Instant.now();
        var claims = Jwt.issuer(issuer)
                .subject(sub)
                .audience(audience)
                .claim("roles", Set.of("learner"))
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now.minusSeconds(600))
                .expiresAt(now.plusSeconds(seconds));
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        return claims.jws().keyId("test").sign(keys.getPrivate());
    }

    String forged(String sub) {
        return new Tokens(newKeys(), issuer).token(sub, "ensemble", 300);
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
