package org.ensemble.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ensemble.platform.event.Envelope;

/** Reads records into what a consumer understands. A field more than the consumer knows is no error: events only ever grow. */
final class Letters {
    private final ObjectMapper json;

    Letters(ObjectMapper json) {
        this.json = json;
    }

    <X> List<Letter<X>> read(Iterable<ConsumerRecord<String, String>> records, Reading<X> reading) {
        List<Letter<X>> letters = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records) {
            if (!isTombstone(record)) {
                read(record, reading).ifPresent(letters::add);
            }
        }
        return letters;
    }

    private <X> Optional<Letter<X>> read(ConsumerRecord<String, String> record, Reading<X> reading) {
        try {
            Envelope envelope = Envelope.from(record);
            Reading.Step<X, ?> step = reading.step(envelope.type());
            return step == null ? Optional.empty() : Optional.of(readable(record, envelope, step));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.of(new Letter.Unreadable<>(record, e));
        }
    }

    private <X, T> Letter<X> readable(ConsumerRecord<String, String> record, Envelope envelope, Reading.Step<X, T> step)
            throws JsonProcessingException {
        if (step.numbered() && envelope.sequence() < 1) {
            throw new IllegalArgumentException("header ce_sequence is missing");
        }
        ObjectReader reader = json.readerFor(step.form()).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        T data = reader.readValue(envelope.body());
        if (data == null) {
            throw new IllegalArgumentException("the event's body is null");
        }
        return new Letter.Readable<>(record, envelope, data, step);
    }

    /** A person's erasure on a compacted topic; the event that tells of it comes beside it. */
    private static boolean isTombstone(ConsumerRecord<String, String> record) {
        return record.key() != null && record.value() == null;
    }
}
