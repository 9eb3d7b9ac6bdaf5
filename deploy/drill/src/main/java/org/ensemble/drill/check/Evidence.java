package org.ensemble.drill.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was observed of one opening day.
 *
 * @param session the session that all asked for
 * @param joins what was answered to those who joined the course
 * @param enrolled who is enrolled, by registration-service's own table
 * @param asks one wish for a seat per learner
 * @param raisedAt when the first byte of the raise was sent ({@link Long#MAX_VALUE}: never)
 * @param raisedTo the capacity that the facilitator was told (0: never)
 * @param giveBacks who gave the seat back
 * @param moments the ledger after each act; the last one is how it ended
 * @param events all facts of the session and of its learners, in the order of their partitions
 * @param lastSequence how far each stream was numbered by its producer
 * @param letters the mails written to these learners
 */
public record Evidence(
        UUID session,
        List<Wish> joins,
        Set<UUID> enrolled,
        List<Wish> asks,
        long raisedAt,
        int raisedTo,
        List<Wish> giveBacks,
        List<Moment> moments,
        List<Event> events,
        Map<Event.Stream, Long> lastSequence,
        List<Letter> letters) {

    public Moment end() {
        return moments.get(moments.size() - 1);
    }

    Stream<Event> seatEvents() {
        return events.stream().filter(event -> event.topic().equals("session.seat"));
    }

    /** What was written to learners because of this session: those of earlier days are another story. */
    Stream<Event> sessionNotices() {
        return events.stream()
                .filter(event -> event.topic().equals("session.notice"))
                .filter(event -> event.text("path").contains(session.toString()));
    }

    public long lettersSent() {
        Set<String> today = sessionNotices().map(event -> event.text("notice")).collect(Collectors.toSet());
        return letters.stream()
                .filter(Letter::sent)
                .filter(letter -> today.contains(letter.notice().toString()))
                .count();
    }
}
