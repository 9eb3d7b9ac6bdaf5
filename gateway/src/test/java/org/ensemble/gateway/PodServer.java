package org.ensemble.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several pods of a service. It can go away and come back, and does what the path says; all of it on one event loop. */
final class PodServer {

    private final Shared shared;
    private final String name;
    private final Vertx vertx;
    private final Context loop;
    private final List<HttpServerResponse> held = new ArrayList<>();
    private @Nullable HttpServer server;
    private int port;

    PodServer(Shared shared, String name, Vertx vertx) {
        this.shared = shared;
        this.name = name;
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        shared.put(name + ".start", (Runnable) this::start);
        shared.put(name + ".stop", (Runnable) this::stop);
        shared.put(name + ".let go", (Runnable) this::letGo);
    }

    String start() {
        onLoop(() -> {
            if (server != null) {
                return Future.succeededFuture();
            }
            server = vertx.createHttpServer().requestHandler(this::handle);
            return server.listen(port, "127.0.0.1").onSuccess(up -> port = up.actualPort());
        });
        shared.put(name, "127.0.0.1:" + port);
        return "http://127.0.0.1:" + port;
    }

    private void stop() {
        onLoop(() -> {
            HttpServer was = server;
            server = null;
            held.clear();
            return was == null ? Future.succeededFuture() : was.close();
        });
    }

    private void letGo() {
        onLoop(() -> {
            held.forEach(response -> response.end(name));
            held.clear();
            return Future.succeededFuture();
        });
    }

    private void onLoop(java.util.function.Supplier<Future<?>> what) {
        Future.<Object>future(done ->
                        loop.runOnContext(now -> what.get().<Object>mapEmpty().onComplete(done)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        long arrival = shared.count("arrivals of " + request.getParam("id")).incrementAndGet();
        switch (request.path().replaceAll(".*/", "")) {
            case "holds" -> {
                held.add(response);
                shared.count(name + ".held").incrementAndGet();
            }
            case "dies" -> request.body().onSuccess(body -> answerTheSecond(arrival, response, body.toString()));
            case "breaks-off" -> {
                response.setChunked(true).write("the beginning");
                vertx.setTimer(200, later -> request.connection().close());
            }
            case "stops" ->
                response.setStatusCode(503).putHeader("Connection", "close").end();
            case "live" -> {
                shared.count(name + ".streams").incrementAndGet();
                response.putHeader("Content-Type", "text/event-stream")
                        .setChunked(true)
                        .write("data: open\n\n");
                response.closeHandler(closed -> shared.count(name + ".streams").decrementAndGet());
            }
            case "openapi" -> response.end("{}");
            default -> response.end(name);
        }
    }

    private void answerTheSecond(long arrival, HttpServerResponse response, String body) {
        shared.count(name + ".last").set(arrival);
        if (arrival == 1) {
            response.reset();
        } else {
            response.end(name + " " + body);
        }
    }
}
