package org.ensemble.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ensemble.platform.Doors;
import org.ensemble.platform.Sample;
import org.ensemble.platform.Wish;
import org.ensemble.platform.event.Envelope;
import org.ensemble.platform.test.KafkaStack;
import org.ensemble.platform.test.PostgresStack;
import org.ensemble.platform.test.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
class OutboxTest {
    private static final Topic TOPIC = new Topic("sample.thing");

    @Inject
    Doors doors;

    @Test
    void bothDoorsNumberTheFactsOfAKeyWithoutGaps() throws Throwable {
        String key = UUID.randomUUID().toString();
        doors.pg(List.of(new Sample(key, 1), new Sample(key, 2)), false);
        doors.hibernate(List.of(new Sample(key, 3)), false);
        doors.pg(List.of(new Sample(key, 4)), false);

        List<ConsumerRecord<String, String>> records = published(key, 4);

        assertThat(records).extracting(ConsumerRecord::value).containsExactly(bodies(key, 1, 2, 3, 4));
        assertThat(records)
                .extracting(record -> Topic.header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatStandsAloneIsNotNumberedAndKeepsItsPlace() throws Throwable {
        String key = UUID.randomUUID().toString();
        doors.pg(List.of(new Sample(key, 1), new Wish(key, 2), new Sample(key, 3)), false);
        doors.hibernate(List.of(new Wish(key, 4), new Sample(key, 5)), false);

        List<ConsumerRecord<String, String>> records = published(key, 5);

        assertThat(records).extracting(ConsumerRecord::value).containsExactly(bodies(key, 1, 2, 3, 4, 5));
        assertThat(records)
                .extracting(record -> Envelope.from(record).sequence())
                .containsExactly(1L, 0L, 2L, 0L, 3L);
        assertThat(records.get(1).headers().lastHeader("ce_sequence")).isNull();
        assertThat(doors.count("event_sequence WHERE key = '" + key + "'")).isEqualTo(1);
    }

    @Test
    void anEventCarriesItsEnvelope() throws Throwable {
        String key = UUID.randomUUID().toString();
        doors.pg(List.of(new Sample(key, 1)), false);

        ConsumerRecord<String, String> record = published(key, 1).get(0);

        assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(record, "ce_type")).isEqualTo("ensemble.sample.thing.made.v1");
        assertThat(Topic.header(record, "ce_source")).isEqualTo("/sample-service");
        assertThat(Topic.header(record, "ce_subject")).isEqualTo(key);
        assertThat(UUID.fromString(Topic.header(record, "ce_id")).version()).isEqualTo(7);
    }

    @Test
    void aRollbackLeavesNoRowAndNoGapThroughEitherDoor() throws Throwable {
        String key = UUID.randomUUID().toString();
        long things = doors.count("thing");
        long ormThings = doors.count("orm_thing");

        assertThatThrownBy(() -> doors.pg(List.of(new Sample(key, 8)), true)).hasMessageContaining("planted");
        assertThatThrownBy(() -> doors.hibernate(List.of(new Sample(key, 9)), true))
                .hasMessageContaining("planted");
        assertThat(doors.count("event_sequence WHERE key = '" + key + "'")).isZero();
        assertThat(doors.count("thing")).isEqualTo(things);
        assertThat(doors.count("orm_thing")).isEqualTo(ormThings);

        doors.hibernate(List.of(new Sample(key, 1)), false);
        assertThat(published(key, 1))
                .extracting(record -> Topic.header(record, "ce_sequence"))
                .containsExactly("1");
    }

    @Test
    void writersOfOneKeyAtOnceGetOneOrder() throws Throwable {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(CompletableFuture.runAsync(() -> IntStream.range(0, 25).forEach(n -> write(key, n))));
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();

        List<ConsumerRecord<String, String>> records = published(key, 200);

        assertThat(records)
                .extracting(record -> Long.parseLong(Topic.header(record, "ce_sequence")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(records).extracting(record -> Topic.header(record, "ce_id")).doesNotHaveDuplicates();
    }

    private void write(String key, int n) {
        try {
            doors.pg(List.of(new Sample(key, n)), false);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, String>> published(String key, int atLeast) {
        return TOPIC.made().read(atLeast, record -> record.key().equals(key));
    }

    private static String[] bodies(String key, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(n -> "{\"id\":\"" + key + "\",\"number\":" + n + "}")
                .toArray(String[]::new);
    }
}
