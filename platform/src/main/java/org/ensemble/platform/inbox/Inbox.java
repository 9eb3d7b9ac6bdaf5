package org.ensemble.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ensemble.platform.event.Envelope;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.platform.transaction.Passing;
import org.jboss.logging.Logger;

/**
 * Takes batches: one transaction a batch; where that fails, one an event, so that a bad event delays nobody. An event that still fails
 * after {@value #TRIES} tries is set aside; while the database is away nothing is, and the batch waits.
 */
final class Inbox<X> {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;

    private final Door<X> door;
    private final Relay relay;
    private final Parts parts;

    Inbox(Door<X> door, Relay relay, Parts parts) {
        this.door = door;
        this.relay = relay;
        this.parts = parts;
    }

    Uni<Void> take(ConsumerRecords<String, String> batch, Reading<X> reading) {
        List<Letter<X>> letters = parts.letters.read(batch, reading);
        if (letters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return together(letters, reading)
                .onFailure()
                .recoverWithUni(failure -> oneByOne(letters, reading))
                .invoke(relay::wake);
    }

    private Uni<Void> together(List<Letter<X>> letters, Reading<X> reading) {
        return door.transaction(tx -> claim(tx, letters, reading).chain(fresh -> inOrder(tx, letters, fresh, reading)));
    }

    private Uni<Void> oneByOne(List<Letter<X>> letters, Reading<X> reading) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Letter<X> letter : letters) {
            done = done.chain(() -> alone(letter, reading, 1));
        }
        return done;
    }

    private Uni<Void> alone(Letter<X> letter, Reading<X> reading, int attempt) {
        return together(List.of(letter), reading)
                .onFailure()
                .recoverWithUni(failure -> again(letter, reading, attempt, failure));
    }

    private Uni<Void> again(Letter<X> letter, Reading<X> reading, int attempt, Throwable failure) {
        if (Passing.is(failure)) {
            LOG.warnf("%s waits for the database: %s", reading.consumer(), failure.getMessage());
            return parts.pauses.pause(1_000).chain(() -> alone(letter, reading, attempt));
        }
        if (attempt < TRIES) {
            return parts.pauses.pause(100L * attempt).chain(() -> alone(letter, reading, attempt + 1));
        }
        LOG.errorf(failure, "%s sets an event aside: %s", reading.consumer(), failure.getMessage());
        Letter<X> set =
                new Letter.Unreadable<>(letter.record(), new IllegalStateException(failure.toString(), failure));
        return parts.pauses.pause(100).chain(() -> alone(set, reading, attempt));
    }

    private Uni<Set<UUID>> claim(X tx, List<Letter<X>> letters, Reading<X> reading) {
        String claims = parts.claims(letters);
        return door.claim(tx, reading.consumer(), claims).map(HashSet::new);
    }

    private Uni<Void> inOrder(X tx, List<Letter<X>> letters, Set<UUID> fresh, Reading<X> reading) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Run<X, ?> run : Run.of(letters, fresh)) {
            done = done.chain(() -> run.handle(tx, reading.consumer()));
        }
        for (Letter<X> letter : letters) {
            if (letter instanceof Letter.Unreadable<X> bad) {
                done = done.chain(() -> setAside(tx, bad, reading));
            }
        }
        return done;
    }

    private Uni<Void> setAside(X tx, Letter.Unreadable<X> bad, Reading<X> reading) {
        return door.append(tx, List.of(DeadLetter.of(parts.service, reading.consumer(), bad.record(), bad.reason())));
    }

    /** What both inboxes share. */
    @Singleton
    static class Parts {
        private final ObjectMapper json;
        private final Letters letters;
        private final Pauses pauses;
        private final String service;

        Parts(ObjectMapper json, Pauses pauses, @ConfigProperty(name = "quarkus.application.name") String application) {
            this.json = json;
            this.letters = new Letters(json);
            this.pauses = pauses;
            this.service = application.replace("-service", "");
        }

        private record Claim(UUID id, String topic, String key, long sequence) {}

        private static Claim claim(Letter.Readable<?, ?> letter) {
            Envelope event = letter.envelope();
            return new Claim(event.id(), event.topic(), event.key(), letter.sequence());
        }

        <X> String claims(List<Letter<X>> letters) {
            List<Claim> claims = letters.stream()
                    .filter(Letter.Readable.class::isInstance)
                    .map(letter -> claim((Letter.Readable<X, ?>) letter))
                    .toList();
            try {
                return json.writeValueAsString(claims);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
