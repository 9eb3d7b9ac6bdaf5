package org.ensemble.registration.mail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ensemble.platform.inbox.HibernateInbox;
import org.ensemble.platform.inbox.Reading;
import org.ensemble.platform.inbox.Received;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notices become letters. A reaction: never replayed, or people would get their mail again. */
@ApplicationScoped
class NoticeReaction {
    private final HibernateInbox inbox;
    private final Letters letters;
    private final Reading<Mutiny.Session> reading = Reading.<Mutiny.Session>named("letters")
            .onRuns(Notice.Own.class, this::write)
            .onRuns(Notice.OfSession.class, this::write);

    NoticeReaction(HibernateInbox inbox, Letters letters) {
        this.inbox = inbox;
        this.letters = letters;
    }

    @Incoming("own-notices")
    Uni<Void> takeOwn(ConsumerRecords<String, String> batch) {
        return inbox.take(batch, reading);
    }

    @Incoming("session-notices")
    Uni<Void> takeOfSession(ConsumerRecords<String, String> batch) {
        return inbox.take(batch, reading);
    }

    private <N extends Notice> Uni<Void> write(Mutiny.Session session, List<Received<N>> events) {
        List<N> notices = events.stream().map(Received::data).toList();
        notices.forEach(Notice::mustBeWhole);
        return letters.write(session, notices);
    }
}
