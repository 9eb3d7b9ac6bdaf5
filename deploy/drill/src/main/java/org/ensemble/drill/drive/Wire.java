package org.ensemble.drill.drive;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** HTTP/1.1 without blocking, from one thread, that notes when the first byte left and when the last one came. */
public final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROOM_FOR_COOKIES = 64 * 1024;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final Duration patience;

    /** @param connections at most this many to each server; more requests than that wait here, and the wait is counted */
    public Wire(int connections) {
        this(connections, PATIENCE);
    }

    /** @param patience so long an answer is waited for; then the connection is closed */
    public Wire(int connections, Duration patience) {
        this.patience = patience;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setKeepAliveTimeout(15)
                .setMaxHeaderSize(ROOM_FOR_COOKIES)
                .setTcpNoDelay(true);
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
        // each request tells by itself that its connection was reset
        client.connectionHandler(connection -> connection.exceptionHandler(reset -> {}));
    }

    public CompletableFuture<Exchange> send(Call call) {
        CompletableFuture<Exchange> done = new CompletableFuture<>();
        client.request(options(call))
                .onFailure(away -> done.complete(none(0, Exchange.NOT_SENT, away)))
                .onSuccess(request -> write(call, request, done));
        return done;
    }

    private static void write(Call call, HttpClientRequest request, CompletableFuture<Exchange> done) {
        call.headers().forEach(request::putHeader);
        long sent = System.nanoTime();
        String body = call.body();
        (body == null ? request.send() : request.send(Buffer.buffer(body)))
                .compose(response -> response.body().map(bytes -> answer(sent, response, bytes)))
                .onSuccess(done::complete)
                .onFailure(lost -> done.complete(none(sent, Exchange.NO_ANSWER, lost)));
    }

    private static Exchange answer(long sent, HttpClientResponse response, Buffer body) {
        long answered = System.nanoTime();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers()
                .names()
                .forEach(name -> headers.put(name, response.headers().getAll(name)));
        return new Exchange(sent, answered, response.statusCode(), headers, body.toString());
    }

    private static Exchange none(long sent, int status, Throwable why) {
        return new Exchange(sent, System.nanoTime(), status, Map.of(), String.valueOf(why.getMessage()));
    }

    private RequestOptions options(Call call) {
        URI to = call.to();
        int port = to.getPort() > 0 ? to.getPort() : 80;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setHost(to.getHost())
                .setPort(port)
                .setURI(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .setTimeout(patience.toMillis());
        // the stack listens on the IPv4 loopback only; "localhost" may also mean the IPv6 one
        return to.getHost().equals("localhost")
                ? options.setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                : options;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
