package org.ensemble.local.traces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.BufferUnderflowException;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.ensemble.local.Json;

/** Takes OTLP over HTTP and hands the spans to Zipkin. */
final class TraceDoor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI zipkin;

    private TraceDoor(URI zipkin) {
        this.zipkin = zipkin;
    }

    public static void main(String[] arguments) throws IOException {
        TraceDoor door = new TraceDoor(URI.create(arguments[1] + "/api/v2/spans"));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(door.take(exchange), -1);
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
    }

    private int take(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = exchange.getRequestBody();
                InputStream plain = zipped ? new GZIPInputStream(body) : body) {
            String spans = Json.text(Spans.ofOtlp(plain.readAllBytes()));
            return client.send(
                                            HttpRequest.newBuilder(zipkin)
                                                    .header("Content-Type", "application/json")
                                                    .POST(HttpRequest.BodyPublishers.ofString(spans))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            < 300
                    ? 200
                    : 503;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return 400;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }
}
