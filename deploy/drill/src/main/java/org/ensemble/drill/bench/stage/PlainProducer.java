package org.ensemble.drill.bench.stage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ensemble.drill.gather.Database;

/** What Kafka takes from an idempotent, transactional producer that has nothing else to do, with the relay's settings. */
public final class PlainProducer {

    private static final String TOPIC = "bench.plain";
    private static final int TRANSACTION = 500;
    private static final int SAMPLE = 5_000;

    private PlainProducer() {}

    public record Event(String key, String type, String body) {}

    /** Events as they lie in the outbox, a sample. */
    public static List<Event> waiting(Database database) {
        return database.list(
                "select key, type, body from outbox order by position limit " + SAMPLE,
                row -> new Event(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Events a second. */
    public static double rate(String kafka, List<Event> events, int count) {
        createTopic(kafka);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka,
                "transactional.id",
                "bench-" + UUID.randomUUID(),
                "acks",
                "all",
                "linger.ms",
                0,
                "compression.type",
                "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            send(producer, events, TRANSACTION);
            long since = System.nanoTime();
            send(producer, events, count);
            return count * 1e9 / (System.nanoTime() - since);
        }
    }

    private static void send(KafkaProducer<String, String> producer, List<Event> events, int count) {
        for (int sent = 0; sent < count; ) {
            producer.beginTransaction();
            for (int i = 0; i < TRANSACTION && sent < count; i++) {
                Event event = events.get(sent++ % events.size());
                var record = new ProducerRecord<>(TOPIC, event.key(), event.body());
                record.headers().add("ce_type", event.type().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                record.headers()
                        .add("ce_id", UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                producer.send(record);
            }
            producer.commitTransaction();
        }
    }

    private static void createTopic(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(Set.of(new NewTopic(TOPIC, 4, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
