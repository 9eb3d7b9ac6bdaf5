package org.ensemble.drill.drive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password hashed once, cheaply, for thousands of accounts. At the first sign-in Keycloak hashes it again by the realm's own
 * policy, so signing in costs what it really costs and making the accounts nearly nothing.
 */
record Credential(String hash, String salt) {

    private static final byte[] SALT = "ensemble-drill--".getBytes(StandardCharsets.US_ASCII);
    private static final int BITS = 512;

    static Credential of(String password) {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, 1, BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return new Credential(base64.encodeToString(hash), base64.encodeToString(SALT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode secret = mapper.createObjectNode().put("value", hash).put("salt", salt);
        ObjectNode how = mapper.createObjectNode().put("hashIterations", 1).put("algorithm", "pbkdf2-sha512");
        return mapper.createObjectNode()
                .put("type", "password")
                .put("secretData", secret.toString())
                .put("credentialData", how.toString());
    }
}
