package org.ensemble.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A service that answers what it was asked, streams, hangs, or wants to know who asks, as the path says. */
final class ServiceServer {

    private final Shared shared;
    private final String name;

    ServiceServer(Shared shared, String name) {
        this.shared = shared;
        this.name = name;
    }

    String start(Vertx vertx) {
        int port = vertx.createHttpServer()
                .connectionHandler(connection -> {
                    shared.count(name + ".connections").incrementAndGet();
                    connection.closeHandler(
                            closed -> shared.count(name + ".connections").decrementAndGet());
                })
                .requestHandler(request -> handle(vertx, request))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return "http://127.0.0.1:" + port;
    }

    private void handle(Vertx vertx, HttpServerRequest request) {
        shared.count(name + ".requests").incrementAndGet();
        String path = request.path();
        if (path.endsWith("/live")) {
            stream(vertx, request.response());
        } else if (path.endsWith("/slow")) {
            shared.count(name + ".slow").incrementAndGet();
            vertx.setTimer(3000, late -> echo(request));
        } else if (path.endsWith("/mine") && request.getHeader("Authorization") == null) {
            request.response()
                    .setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .end("who?");
        } else if (path.endsWith("/openapi")) {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(description().encode());
        } else {
            echo(request);
        }
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Server", "somebody/1.0")
                .putHeader("Set-Cookie", "q_session=planted")
                .putHeader("Content-Security-Policy", "default-src *")
                .putHeader("Connection", "X-Private")
                .putHeader("X-Private", "between us")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers(request))
                        .put("body", body.toString())
                        .encode()));
    }

    private static JsonObject headers(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        for (String header : request.headers().names()) {
            headers.put(
                    header.toLowerCase(java.util.Locale.ROOT),
                    new JsonArray(request.headers().getAll(header)));
        }
        return headers;
    }

    private void stream(Vertx vertx, HttpServerResponse response) {
        shared.count(name + ".streams").incrementAndGet();
        response.putHeader("Content-Type", "text/event-stream").setChunked(true).write("data: open\n\n");
        long beat = vertx.setPeriodic(200, tick -> response.write(": beat\n\n"));
        response.closeHandler(closed -> {
            vertx.cancelTimer(beat);
            shared.count(name + ".streams").decrementAndGet();
        });
    }

    private JsonObject description() {
        JsonObject reference = new JsonObject().put("$ref", "#/components/schemas/Thing");
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", name))
                .put("paths", new JsonObject().put("/api/" + name, new JsonObject().put("get", reference)))
                .put(
                        "components",
                        new JsonObject()
                                .put("schemas", new JsonObject().put("Thing", new JsonObject().put("title", name))));
    }
}
