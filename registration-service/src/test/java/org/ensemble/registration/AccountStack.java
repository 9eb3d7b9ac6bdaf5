package org.ensemble.registration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** A userinfo endpoint that can also be slow, broken or speak of somebody else. Told how by a system property: class loaders differ. */
public final class AccountStack implements QuarkusTestResourceLifecycleManager {
    private static final String MANNER = "ensemble.test.accounts";
    private static final String ASKED = "ensemble.test.accounts.asked";

    private HttpServer server;

    /** "well", "slow", "broken", "foreign" or "signed-out". */
    public static void behave(String manner) {
        System.setProperty(MANNER, manner);
    }

    /** How often it was asked so far. */
    public static int asked() {
        return Integer.getInteger(ASKED, 0);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/protocol/openid-connect/userinfo", AccountStack::answer);
        server.start();
        behave("well");
        return Map.of(
                "quarkus.rest-client.userinfo.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            System.setProperty(ASKED, Integer.toString(asked() + 1));
            String manner = System.getProperty(MANNER);
            if (manner.equals("broken")) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            if (manner.equals("signed-out")) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (manner.equals("slow")) {
                Thread.sleep(6_000);
            }
            String sub = manner.equals("foreign") ? UUID.randomUUID().toString() : sub(exchange);
            byte[] body =
                    """
                    {"sub":"%s","email_verified":true,"name":"Given Family","given_name":"Given","locale":"fr","email":"%s@learner.example"}"""
                            .formatted(sub, sub)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sub(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }
}
