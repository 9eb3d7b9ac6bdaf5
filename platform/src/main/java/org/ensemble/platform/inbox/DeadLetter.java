package org.ensemble.platform.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ensemble.platform.event.EventType;
import org.ensemble.platform.event.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An event set aside: which consumer, where it stands in Kafka (where it can be had whole, to be delivered again), and why.
 *
 * @param service whose dead letters these are, such as {@code session}; makes the type, so no {@code @Published}
 * @param body the record's value, its first 16,000 characters
 */
record DeadLetter(
        @JsonIgnore String service,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String eventKey,
        String reason,
        @Nullable String body)
        implements Fact {
    private static final int BODY_LIMIT = 16_000;

    static DeadLetter of(String service, String consumer, ConsumerRecord<String, String> record, Throwable reason) {
        String body = record.value();
        return new DeadLetter(
                service,
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                reason.getClass().getSimpleName() + ": " + reason.getMessage(),
                body == null ? null : storable(body));
    }

    /** Cut to what an event may hold; PostgreSQL keeps no NUL in text. */
    private static String storable(String body) {
        return body.substring(0, Math.min(body.length(), BODY_LIMIT)).replace('\0', '\uFFFD');
    }

    @Override
    public String key() {
        return eventKey == null ? topic : eventKey;
    }

    @Override
    public EventType type() {
        return new EventType("ensemble." + service + ".dead-letter.recorded.v1");
    }
}
