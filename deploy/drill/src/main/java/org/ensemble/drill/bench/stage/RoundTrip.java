package org.ensemble.drill.bench.stage;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka alone: from before a transaction is begun until its records are read. */
final class RoundTrip {

    private static final int PARTITIONS = 4; // as the services' topics
    private static final Duration POLL = Duration.ofMillis(500);

    private RoundTrip() {}

    static Effects.Latency measure(String kafka, int perSecond, int together, int seconds) {
        String topic = "bench.round-trip." + UUID.randomUUID();
        create(kafka, topic);
        Histogram micros = new Histogram(3);
        int count = perSecond * seconds / together * together;
        Map<String, Object> reads = Map.of(
                "bootstrap.servers", kafka, "auto.offset.reset", "earliest", "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(reads, new StringDeserializer(), new StringDeserializer())) {
            // without a group: how one settles is no part of the way
            consumer.assign(IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList());
            Thread sending = new Thread(() -> send(kafka, topic, perSecond, together, count), "round trip");
            sending.start();
            while (micros.getTotalCount() < count) {
                for (var record : consumer.poll(POLL)) {
                    micros.recordValue(Math.max(0, System.nanoTime() - Long.parseLong(record.value())) / 1_000);
                }
            }
        }
        return Effects.Latency.of(micros);
    }

    private static void send(String kafka, String topic, int perSecond, int together, int count) {
        Map<String, Object> writes = Map.of(
                "bootstrap.servers",
                kafka,
                "transactional.id",
                topic,
                "acks",
                "all",
                "linger.ms",
                0,
                "compression.type",
                "lz4");
        try (var producer = new KafkaProducer<>(writes, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            Pace pace = new Pace(perSecond / together);
            for (int sent = 0; sent < count; sent += together) {
                pace.await();
                String now = Long.toString(System.nanoTime());
                producer.beginTransaction();
                for (int i = 0; i < together; i++) {
                    producer.send(new ProducerRecord<>(topic, UUID.randomUUID().toString(), now));
                }
                producer.commitTransaction();
            }
        }
    }

    private static void create(String kafka, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(Set.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
