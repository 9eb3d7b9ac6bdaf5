package org.ensemble.drill.check;

import static org.ensemble.drill.check.Invariant.OVERSOLD;
import static org.ensemble.drill.check.Invariant.UNDERSOLD;
import static org.ensemble.drill.check.State.CONFIRMED;
import static org.ensemble.drill.check.State.WAITING;

import java.util.stream.Stream;

/** Never more seats than the room has; never an empty one while somebody waits. */
final class Room {

    private Room() {}

    static Stream<Finding> judge(Evidence evidence) {
        return Stream.of(
                        evidence.moments().stream().flatMap(Room::now),
                        promisedTooEarly(evidence),
                        evidence.seatEvents().count() == 0 ? Stream.<Finding>empty() : toldToTheWorld(evidence))
                .flatMap(findings -> findings);
    }

    static Stream<Finding> now(Moment moment) {
        int confirmed = moment.count(CONFIRMED);
        int waiting = moment.count(WAITING);
        Stream.Builder<Finding> findings = Stream.builder();
        if (confirmed > moment.capacity()) {
            findings.add(Finding.of(
                    OVERSOLD,
                    confirmed - moment.capacity(),
                    "%s: %d confirmed in a room of %d",
                    moment.name(),
                    confirmed,
                    moment.capacity()));
        }
        int empty = Math.min(waiting, moment.capacity() - confirmed);
        if (empty > 0) {
            findings.add(
                    Finding.of(UNDERSOLD, empty, "%s: %d seats free while %d wait", moment.name(), empty, waiting));
        }
        if (moment.taken() != confirmed || moment.waiting() != waiting) {
            // a counter too low will sell a seat twice, one too high keeps a seat empty
            findings.add(Finding.of(
                    moment.taken() < confirmed ? OVERSOLD : UNDERSOLD,
                    "%s: the session counts %d taken, %d waiting; its seats say %d and %d",
                    moment.name(),
                    moment.taken(),
                    moment.waiting(),
                    confirmed,
                    waiting));
        }
        return findings.build();
    }

    /** Before the room was raised, nobody may have been told of a seat beyond the first ones. */
    private static Stream<Finding> promisedTooEarly(Evidence evidence) {
        int seats = evidence.moments().get(0).capacity();
        long promised = evidence.asks().stream()
                .flatMap(ask -> ask.attempts().stream())
                .filter(attempt -> attempt.answered() < evidence.raisedAt())
                .filter(attempt -> attempt.reply() instanceof Reply.Seated seated && seated.state() == CONFIRMED)
                .count();
        return promised <= seats
                ? Stream.empty()
                : Stream.of(Finding.of(
                        OVERSOLD,
                        (int) promised - seats,
                        "%d were told of a seat while the room had %d",
                        promised,
                        seats));
    }

    /** The same again for somebody who knows the events only. */
    private static Stream<Finding> toldToTheWorld(Evidence evidence) {
        int room = evidence.moments().stream().mapToInt(Moment::capacity).max().orElse(0);
        int taken = 0;
        int most = 0;
        for (Event event : evidence.seatEvents().toList()) {
            taken += switch (event.verb()) {
                case "confirmed", "promoted" -> 1;
                case "released" -> event.text("was").equals("confirmed") ? -1 : 0;
                default -> 0;
            };
            most = Math.max(most, taken);
        }
        return most <= room
                ? Stream.empty()
                : Stream.of(Finding.of(OVERSOLD, most - room, "by its events, %d sat in a room of %d", most, room));
    }
}
