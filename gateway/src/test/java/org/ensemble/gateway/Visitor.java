package org.ensemble.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows redirects only when told to, sends exactly the headers it is given. */
final class Visitor implements AutoCloseable {

    record Answer(int status, MultiMap headers, String body, URI at) {

        String header(String name) {
            return headers.get(name);
        }

        JsonObject json() {
            return new JsonObject(body);
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(2000));
    private final URI site;
    final Map<String, String> cookies = new TreeMap<>();
    final List<String> setCookies = new ArrayList<>();

    Visitor(URI site) {
        this.site = site;
    }

    Answer get(String address, String... headers) {
        return send(HttpMethod.GET, address, "", headers);
    }

    Answer post(String address, String body, String... headers) {
        return send(HttpMethod.POST, address, body, headers);
    }

    /** Goes where the answers point, as a browser does, until one points nowhere. */
    Answer follow(String address) {
        Answer answer = get(address);
        for (int hop = 0; hop < 8 && answer.header("Location") != null; hop++) {
            answer = get(answer.at().resolve(answer.header("Location")).toString());
        }
        return answer;
    }

    Answer send(HttpMethod method, String address, String body, String... headers) {
        Answer answer = begin(method, address, body, headers)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        answer.headers().getAll("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** Doesn't wait for the answer, and doesn't keep its cookies. */
    Future<Answer> begin(HttpMethod method, String address, String body, String... headers) {
        URI uri = site.resolve(address);
        RequestOptions options = new RequestOptions().setMethod(method).setAbsoluteURI(uri.toString());
        if (!cookies.isEmpty() && uri.getAuthority().equals(site.getAuthority())) {
            options.putHeader(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            options.addHeader(headers[i], headers[i + 1]);
        }
        // Who asks for the body must already stand there when the answer comes: what nobody waits for is dropped.
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)).compose(response -> whole(response, uri)));
    }

    /** Sends so many bytes without saying so beforehand. */
    Answer chunked(String address, int bytes) {
        URI uri = site.resolve(address);
        return client.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(uri.toString()))
                .compose(request -> {
                    request.setChunked(true);
                    for (int sent = 0; sent < bytes; sent += 100_000) {
                        request.write(Buffer.buffer("x".repeat(Math.min(100_000, bytes - sent))));
                    }
                    Future<Answer> answer = request.response().compose(response -> whole(response, uri));
                    request.end();
                    return answer;
                })
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static Future<Answer> whole(HttpClientResponse response, URI uri) {
        return response.body().map(text -> new Answer(response.statusCode(), response.headers(), text.toString(), uri));
    }

    private void keep(String cookie) {
        setCookies.add(cookie);
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
