package org.ensemble.platform.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.outbox.HibernateOutbox;
import org.ensemble.platform.outbox.Relay;
import org.hibernate.reactive.mutiny.Mutiny;

/** The inbox's door for Hibernate Reactive. */
@ApplicationScoped
public class HibernateInbox {
    private static final String CLAIM = Door.CLAIM_FORM.formatted(":consumer", ":events");

    private final Inbox<Mutiny.Session> inbox;

    HibernateInbox(Mutiny.SessionFactory sessions, HibernateOutbox outbox, Relay relay, Inbox.Parts parts) {
        this.inbox = new Inbox<>(new HibernateDoor(sessions, outbox), relay, parts);
    }

    /** Takes a batch: completes when each of its events has had its effect once or was set aside, and never fails. */
    public Uni<Void> take(ConsumerRecords<String, String> batch, Reading<Mutiny.Session> reading) {
        return inbox.take(batch, reading);
    }

    private record HibernateDoor(Mutiny.SessionFactory sessions, HibernateOutbox outbox)
            implements Door<Mutiny.Session> {
        @Override
        public Uni<Void> transaction(Function<Mutiny.Session, Uni<Void>> work) {
            return sessions.withTransaction((session, tx) -> work.apply(session));
        }

        @Override
        public Uni<List<UUID>> claim(Mutiny.Session session, String consumer, String events) {
            return session.createNativeQuery(CLAIM, String.class)
                    .setParameter("consumer", consumer)
                    .setParameter("events", events)
                    .getResultList()
                    .map(ids -> ids.stream().map(UUID::fromString).toList());
        }

        @Override
        public Uni<Void> append(Mutiny.Session session, List<Fact> facts) {
            return outbox.append(session, facts);
        }
    }
}
