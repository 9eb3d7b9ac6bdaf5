package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest extends GatewayTest {

    @Test
    void aThousandStreamsLeaveNothingBehind() throws Exception {
        int many = 1000;
        List<Future<HttpClientResponse>> opening = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            opening.add(open(null));
        }
        List<HttpConnection> connections = new ArrayList<>();
        for (Future<HttpClientResponse> stream : opening) {
            HttpClientResponse answer =
                    stream.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            connections.add(answer.request().connection());
        }
        assertThat(shared.count("session.streams").get()).isEqualTo(many);
        // While they are open, everything else is answered as usual.
        assertThat(visitor.get("/en/sessions").status()).isEqualTo(200);

        connections.forEach(HttpConnection::close);

        assertThat(within(
                        Duration.ofSeconds(60),
                        () -> shared.count("session.streams").get() == 0))
                .isTrue();
        // What remains are the few pooled connections of ordinary requests.
        assertThat(within(
                        Duration.ofSeconds(60),
                        () -> shared.count("session.connections").get() < 50))
                .isTrue();
    }

    @Test
    void aStreamEndsWithTheTokenAndPolitely() throws Exception {
        String token = shared.tokens().token("watcher", "ensemble", 3);
        CompletableFuture<Instant> ended = new CompletableFuture<>();

        HttpClientResponse stream =
                open(token).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        stream.exceptionHandler(ended::completeExceptionally);
        stream.endHandler(end -> ended.complete(Instant.now()));
        stream.resume();

        ended.get(60, TimeUnit.SECONDS);
        assertThat(within(
                        Duration.ofSeconds(60),
                        () -> shared.count("session.streams").get() == 0))
                .isTrue();
    }

    @Test
    void eventsComeAsTheyHappen() throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();

        HttpClientResponse stream =
                open(null).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        stream.handler(piece -> first.complete(piece.toString()));
        stream.resume();

        assertThat(first.get(60, TimeUnit.SECONDS)).contains("data: open");
        assertThat(stream.getHeader("Content-Type")).startsWith("text/event-stream");
        stream.request().connection().close();
    }

    private Future<HttpClientResponse> open(String token) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(site().resolve("/en/sessions/live?ids=1").toString())
                .putHeader("Accept", "text/event-stream");
        if (token != null) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        return visitor.client().request(options).compose(request -> request.send()
                .onSuccess(answer -> answer.pause()));
    }

    private static boolean within(Duration time, BooleanSupplier condition) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return condition.getAsBoolean();
    }
}
