package org.ensemble.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ensemble.platform.event.Envelope;

/** A record with what could be read of it. */
sealed interface Letter<X> {
    ConsumerRecord<String, String> record();

    /** An event of a type that the consumer handles. */
    record Readable<X, T>(ConsumerRecord<String, String> record, Envelope envelope, T data, Reading.Step<X, T> step)
            implements Letter<X> {
        /** 0 where its type isn't numbered, also of one that was published when it still was. */
        long sequence() {
            return step.numbered() ? envelope.sequence() : 0;
        }

        Received<T> received() {
            return new Received<>(envelope.id(), envelope.type(), envelope.key(), sequence(), envelope.time(), data);
        }
    }

    /** What will never be readable, however often it is tried. */
    record Unreadable<X>(ConsumerRecord<String, String> record, Exception reason) implements Letter<X> {}
}
