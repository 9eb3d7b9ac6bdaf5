package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BalanceTest extends PodsTest {

    @Test
    void thePodWithTheFewestPendingRequestsGetsTheNext() throws Exception {
        List<Future<Visitor.Answer>> waiting = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            waiting.add(visitor.begin(HttpMethod.GET, "/api/pods/holds", ""));
        }
        within(
                "nine held",
                () -> PODS.stream()
                                .mapToLong(pod -> shared.count(pod + ".held").get())
                                .sum()
                        == 9);
        assertThat(PODS).allMatch(pod -> shared.count(pod + ".held").get() == 3 && gauge("pending", pod) == 3);

        shared.run("pod2.let go");
        within("pod2 free", () -> gauge("pending", "pod2") == 0);
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.get("/api/pods").body()).isEqualTo("pod2");
        }
        PODS.forEach(pod -> shared.run(pod + ".let go"));
        for (Future<Visitor.Answer> answer : waiting) {
            assertThat(answer.toCompletionStage()
                            .toCompletableFuture()
                            .get(60, TimeUnit.SECONDS)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void streamsAreCountedByThemselves() throws Exception {
        // Two streams lie on each pod, whatever else is pending there.
        visitor.begin(HttpMethod.GET, "/api/pods/holds", "");
        within("one held", () -> PODS.stream().anyMatch(pod -> gauge("pending", pod) == 1));
        List<HttpClientResponse> streams = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            streams.add(open());
        }
        assertThat(PODS).allMatch(pod -> shared.count(pod + ".streams").get() == 2 && gauge("streams", pod) == 2);

        streams.forEach(stream -> stream.request().connection().close());

        within("streams gone", () -> PODS.stream()
                .allMatch(pod -> shared.count(pod + ".streams").get() == 0 && gauge("streams", pod) == 0));
    }

    @Test
    void aStreamThatItsPodBreaksOffIsOver() throws Exception {
        HttpClientResponse stream = open();
        assertThat(meters.get("gateway.streams").gauge().value()).isOne();

        PODS.forEach(pod -> shared.run(pod + ".stop"));

        within(
                "stream over",
                () -> meters.get("gateway.streams").gauge().value() == 0
                        && PODS.stream().allMatch(pod -> gauge("streams", pod) == 0));
        stream.request().connection().close();
    }

    private HttpClientResponse open() throws Exception {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(site().resolve("/api/pods/live").toString())
                .putHeader("Accept", "text/event-stream");
        return visitor.client()
                .request(options)
                .compose(request -> request.send().onSuccess(HttpClientResponse::pause))
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    @Test
    void aPodThatIsGoneIsSetAsideAndComesBack() {
        shared.run("pod1.stop");
        for (int i = 0; i < 30; i++) {
            Visitor.Answer answer = visitor.post("/api/pods", "x", "Idempotency-Key", id + i);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isNotEqualTo("pod1");
        }
        assertThat(aside("pod1")).isTrue();

        shared.run("pod1.start");
        Set<String> seen = new HashSet<>();
        within("all three answer", () -> {
            seen.add(visitor.get("/api/pods").body());
            return seen.containsAll(PODS);
        });
        assertThat(aside("pod1")).isFalse();
    }

    @Test
    void whereNothingCouldBeSentAnotherAddressIsAskedKeyOrNot() {
        for (int i = 0; i < 10; i++) {
            Visitor.Answer answer = visitor.post("/api/lame", "x".repeat(100_000));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("lone");
        }
    }

    @Test
    void whenAllAreGoneOneIsTriedAllTheSame() {
        PODS.forEach(pod -> shared.run(pod + ".stop"));
        within("all set aside", () -> {
            assertThat(visitor.get("/api/pods").status()).isEqualTo(503);
            return PODS.stream().allMatch(this::aside);
        });

        shared.run("pod3.start");
        // Three addresses at most are tried for a request, so the one that is back is among them.
        assertThat(visitor.get("/api/pods").body()).isEqualTo("pod3");
    }

    @Test
    void aPodThatSaysItIsStoppingGetsNoMore() {
        Visitor.Answer refused = visitor.send(HttpMethod.PUT, "/api/pods/stops?id=" + id, "", "Idempotency-Key", id);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().getString("code")).isEqualTo("service-down");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(arrivals()).isOne();
        assertThat(PODS).filteredOn(this::aside).hasSize(1);
    }

    @Test
    void whoGoesAwayLeavesNothingPending() {
        visitor.begin(HttpMethod.GET, "/api/pods/holds", "");
        within("one held", () -> PODS.stream().anyMatch(pod -> gauge("pending", pod) == 1));

        visitor.close();

        within("nothing pending", () -> PODS.stream().allMatch(pod -> gauge("pending", pod) == 0));
    }

    @Test
    void aPodOnWhichSomebodyGaveUpIsSetAsideIfItSaidNothingAtAll() throws Exception {
        visitor.begin(HttpMethod.GET, "/api/pods/holds", "");
        within("one held", () -> PODS.stream().anyMatch(pod -> gauge("pending", pod) == 1));
        Thread.sleep(2500);

        visitor.close();

        within("set aside", () -> PODS.stream().filter(this::aside).count() == 1);
    }
}
