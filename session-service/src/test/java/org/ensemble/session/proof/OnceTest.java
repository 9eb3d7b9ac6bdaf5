package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ensemble.platform.event.Envelope;
import org.ensemble.platform.event.Reads;
import org.ensemble.platform.inbox.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An event works once, however often and wherever it comes. The effect is one that shows when it comes twice. */
class OnceTest {
    private static final String TOPIC = "proof.thing";
    private static List<Pod> pods = List.of();

    private final String key = UUID.randomUUID().toString();
    private final Reading<SqlConnection> reading = Reading.<SqlConnection>named("proof")
            .on(
                    Happened.class,
                    (tx, event) -> effect(tx, event.key(), event.data().number()))
            .on(
                    Wished.class,
                    (tx, event) -> effect(tx, event.key(), event.data().number()));

    @BeforeAll
    static void start() {
        pods = Pod.several(2);
        Ground.world().run("create table effect (key text, number int)");
    }

    @AfterAll
    static void stop() {
        pods.forEach(Pod::close);
    }

    @Test
    void anEventThatComesAgainAndAgainWorksOnce() {
        var event = event(1);
        done(take(0, event, event));
        done(take(0, event));
        done(take(1, event));
        assertThat(effects()).containsExactly("1");
    }

    @Test
    void anEventThatTwoPodsTakeAtOnceWorksOnce() {
        List<Envelope> events =
                IntStream.rangeClosed(1, 20).mapToObj(this::event).toList();
        events.stream()
                .flatMap(event -> Stream.of(take(0, event), take(1, event)))
                .toList()
                .forEach(OnceTest::done);
        assertThat(effects()).doesNotHaveDuplicates().contains("20");
    }

    @Test
    void oneThatIsOlderThanTheLastOfItsKeyWorksNotAtAll() {
        done(take(0, event(1), event(3)));
        done(take(1, event(2)));
        done(take(1, event(4)));
        assertThat(effects()).containsExactly("1", "3", "4");
    }

    @Test
    void oneThatStandsAloneWorksOnceTooAlsoWhereItComesTwiceInABatch() {
        var wish = event("wished", 7, 0);
        done(take(0, wish, wish));
        done(take(1, wish, event("wished", 8, 0)));
        assertThat(effects()).containsExactly("7", "8");
    }

    private static Uni<Void> effect(SqlConnection tx, String key, int number) {
        return tx.preparedQuery("insert into effect values ($1, $2)")
                .execute(Tuple.of(key, number))
                .replaceWithVoid();
    }

    private CompletableFuture<Void> take(int pod, Envelope... events) {
        List<ConsumerRecord<String, String>> records =
                Stream.of(events).map(OnceTest::arrived).toList();
        var batch = new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
        return pods.get(pod).request(pods.get(pod).inbox.take(batch, reading));
    }

    private static ConsumerRecord<String, String> arrived(Envelope event) {
        var sent = event.toRecord();
        var record = new ConsumerRecord<>(TOPIC, 0, 0, sent.key(), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return record;
    }

    private Envelope event(int number) {
        return event("happened", number, number);
    }

    private Envelope event(String what, int number, long sequence) {
        return new Envelope(
                UUID.randomUUID(),
                "ensemble.proof.thing.%s.v1".formatted(what),
                "/proof",
                TOPIC,
                key,
                sequence,
                Instant.now(),
                null,
                "{\"number\":%d}".formatted(number));
    }

    private List<String> effects() {
        return Ground.world().texts("select number from effect where key = ? order by number", key);
    }

    private static void done(CompletableFuture<Void> work) {
        work.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Reads("ensemble.proof.thing.happened.v1")
    record Happened(int number) {}

    @Reads(value = "ensemble.proof.thing.wished.v1", numbered = false)
    record Wished(int number) {}
}
