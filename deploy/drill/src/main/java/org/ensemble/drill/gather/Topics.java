package org.ensemble.drill.gather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ensemble.drill.check.Event;

/** The topics, read from their beginning to their end as any consumer would: committed records only. */
public final class Topics {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String servers;

    public Topics(String servers) {
        this.servers = servers;
    }

    /** All facts about these keys, each partition in its order. */
    public List<Event> about(Set<String> keys) {
        List<Event> events = new ArrayList<>();
        about(keys, Topics::isOurs, events::add);
        return events;
    }

    /** The same one by one, from the topics that are wanted. */
    public void about(Set<String> keys, Predicate<String> wanted, Consumer<Event> each) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> wanted.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readToEnd(consumer, partitions, record -> {
                if (record.key() != null && record.value() != null && keys.contains(record.key())) {
                    each.accept(event(record));
                }
                return true;
            });
        }
    }

    /** Whether anything readable lies at or behind these positions (markers of transactions don't count). */
    boolean anythingBehind(Map<TopicPartition, Long> positions) {
        if (positions.isEmpty()) {
            return false;
        }
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.assign(positions.keySet());
            positions.forEach(consumer::seek);
            return !readToEnd(consumer, List.copyOf(positions.keySet()), record -> false);
        }
    }

    private static boolean isOurs(String topic) {
        return (topic.startsWith("session.") || topic.startsWith("registration.")) && !topic.contains("dead");
    }

    private static boolean readToEnd(
            KafkaConsumer<String, String> consumer,
            List<TopicPartition> partitions,
            Predicate<ConsumerRecord<String, String>> goOn) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, String> found : consumer.poll(POLL)) {
                if (!goOn.test(found)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Event event(ConsumerRecord<String, String> found) {
        Map<String, String> data = new HashMap<>();
        try {
            for (Map.Entry<String, JsonNode> field :
                    JSON.readTree(found.value()).properties()) {
                data.put(field.getKey(), field.getValue().asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not an event: " + found, e);
        }
        return new Event(
                found.topic(),
                found.partition(),
                found.offset(),
                found.key(),
                Event.numbered(found.topic()) ? Long.parseLong(header(found, "ce_sequence")) : 0,
                UUID.fromString(header(found, "ce_id")),
                header(found, "ce_type"),
                data);
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        Header header = found.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("An event without " + name + ": " + found);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        // where only a transaction's marker is left, the broker would wait for more
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
