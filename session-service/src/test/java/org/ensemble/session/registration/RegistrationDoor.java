package org.ensemble.session.registration;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ensemble.platform.inbox.PgInbox;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.session.seat.Newcomers;

/** Tells one pod that a test builds by hand what registration says of a learner, as Kafka would hand it over. */
public final class RegistrationDoor {
    private static final String TOPIC = "registration.enrolment";
    private final Registration projection;
    private final Withdrawals reaction;

    public RegistrationDoor(PgInbox inbox, PgOutbox outbox, Newcomers newcomers) {
        projection = new Registration(inbox, newcomers);
        reaction = new Withdrawals(inbox, outbox);
    }

    /** The projection reads it. */
    public Uni<Void> known(Enrolment event) {
        return projection.take(record(event));
    }

    /** The reaction, which frees the seats, reads it. */
    public Uni<Void> reactedTo(Enrolment event) {
        return reaction.take(record(event));
    }

    private static ConsumerRecords<String, String> record(Enrolment event) {
        String body = "{\"enrolment\":\"%s\",\"learner\":\"%s\",\"course\":\"%s\",\"at\":\"%s\"}"
                .formatted(event.enrolment, event.learner, event.course, Instant.now());
        var record = new ConsumerRecord<>(TOPIC, 0, 0L, event.learner.toString(), body);
        Map.of(
                        "ce_id", event.id.toString(),
                        "ce_type", "ensemble.registration.enrolment.%s.v1".formatted(event.what),
                        "ce_source", "/registration-service",
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Long.toString(event.sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), List.of(record)), Map.of());
    }

    /**
     * @param what confirmed or withdrawn
     * @param sequence of the learner's enrolment events, from 1
     */
    public record Enrolment(UUID id, String what, UUID learner, String course, UUID enrolment, long sequence) {
        public static Enrolment confirmed(UUID learner, String course, long sequence) {
            return new Enrolment(UUID.randomUUID(), "confirmed", learner, course, UUID.randomUUID(), sequence);
        }

        public Enrolment withdrawn() {
            return new Enrolment(UUID.randomUUID(), "withdrawn", learner, course, enrolment, sequence + 1);
        }
    }
}
