package org.ensemble.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ensemble.platform.event.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * The only producer of a service. Its transactional id is the service's, so that a relay that was paused and wakes beside its successor is
 * fenced by the broker. Connects at the first event, since Kafka may be away when the service starts.
 */
final class RelayProducer implements AutoCloseable {
    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, String> producer;

    RelayProducer(String kafka, String service) {
        settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                service + "-relay",
                ProducerConfig.CLIENT_ID_CONFIG,
                service + "-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                20_000);
    }

    /**
     * Publishes all of them or none.
     *
     * @throws KafkaException when the broker didn't take them; close this producer and begin with a new one
     */
    void publish(List<Envelope> envelopes) {
        KafkaProducer<String, String> open = connected();
        open.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(envelopes.size());
        for (Envelope envelope : envelopes) {
            sent.add(open.send(envelope.toRecord()));
        }
        open.flush();
        sent.forEach(RelayProducer::confirm);
        open.commitTransaction();
    }

    private KafkaProducer<String, String> connected() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer.initTransactions();
        }
        return producer;
    }

    private static void confirm(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take an event", e.getCause());
        } catch (InterruptedException e) {
            throw new KafkaException("interrupted while publishing", e);
        }
    }

    /** An open transaction is aborted by closing: the next relay's start fences it. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
