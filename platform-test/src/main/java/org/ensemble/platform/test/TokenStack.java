package org.ensemble.platform.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token issuer for tests: publishes the key that {@link Tokens} signs with, where Keycloak publishes its own, so that a service
 * verifies test tokens by the same code as real ones. Its userinfo endpoint tells a name and an address for any caller.
 */
public final class TokenStack implements QuarkusTestResourceLifecycleManager {
    private static final String BASE = "/realms/ensemble";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String issuer = "http://localhost:" + server.getAddress().getPort() + BASE;
        Tokens.startIssuing(issuer);
        String keys = Tokens.publicKeys();
        server.createContext(BASE + "/protocol/openid-connect/certs", exchange -> answer(exchange, keys));
        server.createContext(
                BASE + "/protocol/openid-connect/userinfo", exchange -> answer(exchange, Tokens.userInfo(exchange)));
        server.start();
        return Map.of("ENSEMBLE_ISSUER", issuer);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, @Nullable String json) throws IOException {
        try (exchange) {
            if (json == null) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
