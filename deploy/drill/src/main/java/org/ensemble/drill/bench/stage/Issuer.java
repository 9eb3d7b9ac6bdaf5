package org.ensemble.drill.bench.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands where Keycloak does and signs as it does (RS256, 2048 bits), without its password hashing: tens of thousands of learners are
 * signed in within seconds.
 */
public final class Issuer implements AutoCloseable {

    private static final String BASE = "/realms/ensemble";
    /** Signs in like any other, and may raise sessions. */
    public static final UUID FACILITATOR = UUID.fromString("00000000-0000-4000-8000-00000000facc");

    private static final long LIVES_SECONDS = 4 * 3600;

    private final HttpServer server;
    private final KeyPair keys;
    private final String address;

    public Issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        address = "http://localhost:" + server.getAddress().getPort() + BASE;
        String known = publicKeys((RSAPublicKey) keys.getPublic());
        server.createContext(BASE + "/protocol/openid-connect/certs", exchange -> answer(exchange, known));
        server.createContext(
                BASE + "/protocol/openid-connect/token", exchange -> answer(exchange, exchanged(exchange)));
        server.start();
    }

    /** For a code, which is the learner's id: what the gateway makes a session of. */
    private String exchanged(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher code = Pattern.compile("(?:^|&)code=([0-9a-f-]{36})(&|$)").matcher(form);
        if (!code.find()) {
            throw new IOException("no code in " + form);
        }
        UUID person = UUID.fromString(code.group(1));
        String access = person.equals(FACILITATOR) ? token(person, "learner", "facilitator") : token(person, "learner");
        String id = sign(
                """
                {"iss":"%s","sub":"%s","aud":"gateway","azp":"gateway","typ":"ID","locale":"en",%s}"""
                        .formatted(address, person, times()));
        return """
                {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d,"scope":"openid"}"""
                .formatted(access, id, UUID.randomUUID(), LIVES_SECONDS);
    }

    public String address() {
        return address;
    }

    /** An access token like Keycloak's for this realm. */
    public String token(UUID learner, String... roles) {
        return sign(
                """
                {"iss":"%s","sub":"%s","aud":"ensemble","azp":"gateway","typ":"Bearer","scope":"openid","locale":"en","roles":["%s"],%s}"""
                        .formatted(address, learner, String.join("\",\"", roles), times()));
    }

    private static String times() {
        long now = System.currentTimeMillis() / 1000;
        return "\"iat\":%d,\"exp\":%d".formatted(now - 60, now + LIVES_SECONDS);
    }

    private String sign(String claims) {
        String head = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}".getBytes(StandardCharsets.UTF_8));
        String signed = head + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publicKeys(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","kid":"bench","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}"""
                .formatted(
                        base64(unsigned(key.getModulus().toByteArray())),
                        base64(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
