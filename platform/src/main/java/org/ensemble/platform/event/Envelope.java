package org.ensemble.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event in its envelope: CloudEvents 1.0, binary mode for Kafka, with the extension {@code sequence}.
 *
 * @param sequence rises by one with each event of a topic's key, from 1; 0 and left out where the facts of a key aren't numbered
 * @param traceparent W3C trace context of the act that caused the event, or null
 * @param body the event's JSON
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        String topic,
        String key,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        String body) {

    public ProducerRecord<String, String> toRecord() {
        var record = new ProducerRecord<>(topic, key, body);
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id.toString());
        put(headers, "ce_type", type);
        put(headers, "ce_source", source);
        put(headers, "ce_subject", key);
        put(headers, "ce_time", time.toString());
        if (sequence > 0) {
            put(headers, "ce_sequence", Long.toString(sequence));
        }
        put(headers, "content-type", "application/json");
        if (traceparent != null) {
            put(headers, "traceparent", traceparent);
        }
        return record;
    }

    /**
     * Reads a record back.
     *
     * @throws IllegalArgumentException naming the header that is missing or can't be read
     */
    public static Envelope from(ConsumerRecord<String, String> record) {
        Headers headers = record.headers();
        if (record.key() == null || record.value() == null) {
            throw new IllegalArgumentException("a record without " + (record.key() == null ? "key" : "value"));
        }
        return new Envelope(
                read(headers, "ce_id", UUID::fromString),
                read(headers, "ce_type", text -> text),
                read(headers, "ce_source", text -> text),
                record.topic(),
                record.key(),
                header(headers, "ce_sequence") == null ? 0 : read(headers, "ce_sequence", Long::parseLong),
                read(headers, "ce_time", Instant::parse),
                header(headers, "traceparent"),
                record.value());
    }

    private static <T> T read(Headers headers, String name, java.util.function.Function<String, T> parse) {
        String text = header(headers, name);
        if (text == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("header " + name + " can't be read: " + text, e);
        }
    }

    private static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
