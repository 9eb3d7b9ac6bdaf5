package org.ensemble.drill.drive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.ensemble.drill.check.Attempt;
import org.ensemble.drill.check.Reply;
import org.ensemble.drill.gather.SessionBooks;

/** The facilitator of the demo course, at work on the drill's own session. */
public final class Facilitator {

    private static final String EMAIL = "facilitator@ensemble.example";
    private static final String PASSWORD = "ensemble";
    private static final Duration BREATH = Duration.ofMillis(250);
    private static final int TRIES = 240;

    private final Visitor visitor;

    public Facilitator(Wire wire, URI site) {
        visitor = new Visitor(wire, site);
        SignIn.signIn(visitor, EMAIL, PASSWORD);
    }

    /** An English session of the first week, with booking open, that starts after all the drill's noise. */
    public UUID newSession(String course, int seats) {
        Instant starts = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        String json = new ObjectMapper()
                .createObjectNode()
                .put("course", course)
                .put("week", 1)
                .put("language", "en")
                .put("titleEn", SessionBooks.MARK)
                .put("titleFr", "Exercice de la journée d’ouverture")
                .put("descriptionEn", "Made by ./drill; ./drill clean removes it.")
                .put("descriptionFr", "Créée par ./drill; ./drill clean la retire.")
                .put("startsAt", starts.toString())
                .put("endsAt", starts.plus(1, ChronoUnit.HOURS).toString())
                .put("zone", "America/Toronto")
                .put("capacity", seats)
                .toString();
        Exchange made = visitor.send("POST", "/api/admin/sessions", json).expectOk("Making the drill's session");
        UUID session = UUID.fromString(made.json().path("id").asText());
        visitor.send("PUT", "/api/admin/sessions/" + session + "/booking", "{\"open\":true}")
                .expectOk("Opening the booking");
        return session;
    }

    /** Again until it is done: setting the same capacity twice does no harm. Answers the time from the first try to the yes. */
    public Attempt raise(UUID session, int capacity) {
        long first = 0;
        for (int i = 0; i < TRIES; i++) {
            Exchange raised = visitor.send(
                    "PUT", "/api/admin/sessions/" + session + "/capacity", "{\"capacity\":" + capacity + "}");
            first = first == 0 ? raised.sent() : first;
            if (raised.ok()) {
                return new Attempt(first, raised.answered(), new Reply.Done());
            }
            if (raised.status() / 100 == 4) {
                raised.expectOk("Raising the capacity");
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
        throw new IllegalStateException("The capacity could not be raised to " + capacity);
    }
}
