package org.ensemble.local.mail;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ensemble.local.Json;

/** What goes back to a browser or a test. */
record Answer(int status, String type, String body) {

    /** A mail's HTML is a stranger's: it runs nothing and loads nothing from elsewhere. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self';"
                    + " form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    static Answer json(Object value) {
        return new Answer(200, "application/json", Json.text(value));
    }

    static Answer page(String html) {
        return new Answer(200, "text/html", html);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
