package org.ensemble.platform.test;

import com.sun.net.httpserver.HttpExchange;
import io.smallrye.jwt.build.Jwt;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as Keycloak would issue them: sub, roles, locale, audience, and no names. The key is handed on by system properties,
 * because test resources and tests live in different class loaders.
 */
public final class Tokens {
    private static final String KEY = "ensemble.test.token.key";
    private static final String PUBLIC = "ensemble.test.token.public";
    private static final String ISSUER = "ensemble.test.token.issuer";

    private Tokens() {}

    public static String learner(UUID id) {
        return token(id, "en", 300, "learner");
    }

    public static String learner(UUID id, String locale) {
        return token(id, locale, 300, "learner");
    }

    public static String facilitator(UUID id) {
        return token(id, "en", 300, "learner", "facilitator");
    }

    public static String operator(UUID id) {
        return token(id, "en", 300, "learner", "operator");
    }

    /** A token that ran out a minute ago. */
    public static String expired(UUID id) {
        return token(id, "en", -60, "learner");
    }

    /** A token of the right shape signed with a key nobody knows. */
    public static String forged(UUID id) {
        return sign(newKeys().getPrivate(), id, "en", 300, "ensemble", "learner");
    }

    /** A genuine token that was meant for somebody else. */
    public static String foreignAudience(UUID id) {
        return sign(privateKey(), id, "en", 300, "another-service", "learner");
    }

    public static String token(UUID id, String locale, long secondsToLive, String... roles) {
        return sign(privateKey(), id, locale, secondsToLive, "ensemble", roles);
    }

    private static String sign(
            PrivateKey key, UUID id, String locale, long secondsToLive, String audience, String... roles) {
        Instant now = Instant.now();
        return Jwt.issuer(System.getProperty(ISSUER))
                .subject(id.toString())
                .audience(audience)
                .claim("roles", Set.of(roles))
                .claim("locale", locale)
                .claim("scope", "openid")
                .issuedAt(now.minusSeconds(120))
                .expiresAt(now.plusSeconds(secondsToLive))
                .jws()
                .keyId("test")
                .sign(key);
    }

    static void startIssuing(String issuer) {
        KeyPair keys = newKeys();
        System.setProperty(
                KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        System.setProperty(PUBLIC, jwks((RSAPublicKey) keys.getPublic()));
        System.setProperty(ISSUER, issuer);
    }

    static String publicKeys() {
        return System.getProperty(PUBLIC);
    }

    /** What userinfo says of the bearer, or null without a bearer token. */
    static @Nullable String userInfo(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return null;
        }
        String payload = authorization.substring(7).split("\\.", -1)[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        String sub = claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
        return """
                {"sub":"%s","name":"Given %s","given_name":"Given","family_name":"Name","email":"%s@learner.example","email_verified":true}"""
                .formatted(sub, sub.substring(0, 4), sub);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","kid":"test","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}"""
                .formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int lead = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, lead, bytes.length));
    }
}
