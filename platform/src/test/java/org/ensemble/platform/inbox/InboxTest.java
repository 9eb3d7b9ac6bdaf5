package org.ensemble.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ensemble.platform.Doors;
import org.ensemble.platform.test.KafkaStack;
import org.ensemble.platform.test.PostgresStack;
import org.ensemble.platform.test.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
class InboxTest {
    private static final String NAMED = "ensemble.other.thing.named.v1";
    private static final Topic TOPIC = new Topic("other.thing");

    @Inject
    Doors doors;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void topicExists() {
        TOPIC.made();
    }

    @Test
    void anEventThatComesTwiceWorksOnce() {
        UUID id = UUID.randomUUID();
        TOPIC.send(id, NAMED, key, 1, name("once"));
        TOPIC.send(id, NAMED, key, 1, name("once"));
        TOPIC.send(NAMED, key, 2, name("end"));

        awaitBoth("end");
        assertBoth("once", 1);
    }

    @Test
    void anEventOlderThanTheLastOfItsKeyIsIgnored() {
        TOPIC.send(NAMED, key, 5, name("five"));
        TOPIC.send(NAMED, key, 4, name("four"));
        TOPIC.send(NAMED, key, 6, name("six"));

        awaitBoth("six");
        assertBoth("five", 1);
        assertBoth("four", 0);
    }

    @Test
    void whatCantBeReadIsSetAsideAndThePartitionGoesOn() {
        TOPIC.send(NAMED, key, 1, "this is not JSON \0");
        TOPIC.send(new ProducerRecord<>("other.thing", key, "{}"));
        TOPIC.send("ensemble.other.thing.unheard-of.v1", key, 2, "{}");
        TOPIC.send(NAMED, key, 3, name("after"));

        TOPIC.send(NAMED, key, 0, name("unnumbered"));
        TOPIC.send(NAMED, key, 4, name("last"));

        awaitBoth("last");
        assertBoth("after", 1);
        assertBoth("unnumbered", 0);
        var letters = new Topic("sample.dead-letter").made().read(6, record -> record.key()
                .equals(key));
        assertThat(letters).hasSize(6).allSatisfy(letter -> assertThat(letter.value())
                .contains("\"topic\":\"other.thing\""));
        assertThat(letters).anySatisfy(letter -> assertThat(letter.value()).contains("ce_id is missing"));
        assertThat(letters).anySatisfy(letter -> assertThat(letter.value()).contains("this is not JSON"));
        assertThat(letters).anySatisfy(letter -> assertThat(letter.value()).contains("ce_sequence is missing"));
    }

    @Test
    void oneThatAlwaysFailsIsSetAsideWhileItsNeighboursWork() {
        TOPIC.send(NAMED, key, 1, name("before"));
        TOPIC.send(NAMED, key, 2, name("impossible"));
        TOPIC.send(NAMED, key, 3, name("behind"));

        awaitBoth("behind");
        assertBoth("before", 1);
        var letters = new Topic("sample.dead-letter").made().read(1, record -> record.key()
                .equals(key));
        assertThat(letters.get(0).value()).contains("\"consumer\":\"things\"").contains("thing_name_check");
    }

    private String name(String name) {
        return "{\"name\":\"" + unique(name) + "\",\"unknown\":\"is no error\"}";
    }

    private String unique(String name) {
        return name.equals("impossible") ? name : name + "-" + key;
    }

    private void awaitBoth(String name) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertBoth(name, 1));
    }

    private void assertBoth(String name, int times) {
        assertThat(count("thing", name)).isEqualTo(times);
        assertThat(count("orm_thing", name)).isEqualTo(times);
    }

    private long count(String table, String name) {
        try {
            return doors.count(table + " WHERE name = '" + unique(name) + "'");
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
