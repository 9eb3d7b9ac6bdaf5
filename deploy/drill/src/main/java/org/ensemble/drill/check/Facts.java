package org.ensemble.drill.check;

import static org.ensemble.drill.check.Invariant.EVENT_MISSING;
import static org.ensemble.drill.check.Invariant.EVENT_OUT_OF_ORDER;
import static org.ensemble.drill.check.Invariant.EVENT_REPEATED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each key's facts are there, once, in the order in which they happened, and they say what the ledger says; {@link Notices} judges
 * notices.
 */
final class Facts {

    /** Kafka drops what is older than the newest of its key here, so that only the order can be judged, and the end. */
    private static final Set<String> COMPACTED = Set.of("registration.learner");

    private Facts() {}

    static Stream<Finding> judge(Evidence evidence) {
        Map<Event.Stream, List<Event>> streams =
                evidence.events().stream().collect(Collectors.groupingBy(Event::stream));
        Set<Event.Stream> all = new HashSet<>(streams.keySet());
        all.addAll(evidence.lastSequence().keySet());
        all.removeIf(stream -> !Event.numbered(stream.topic()));
        return Stream.of(
                        all.stream()
                                .flatMap(stream -> numbered(
                                        stream,
                                        streams.getOrDefault(stream, List.of()),
                                        evidence.lastSequence().getOrDefault(stream, 0L))),
                        Effects.more(evidence.events().stream(), Event::id, "event %s is there %d times")
                                .map(finding -> new Finding(EVENT_REPEATED, finding.weight(), finding.what())),
                        untold(evidence))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> numbered(Event.Stream stream, List<Event> events, long last) {
        List<Finding> findings = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long highest = 0;
        for (Event event : events) {
            if (!seen.add(event.sequence())) {
                findings.add(Finding.of(EVENT_REPEATED, "%s: %d comes again", stream, event.sequence()));
            } else if (event.sequence() < highest) {
                findings.add(
                        Finding.of(EVENT_OUT_OF_ORDER, "%s: %d comes after %d", stream, event.sequence(), highest));
            }
            highest = Math.max(highest, event.sequence());
        }
        long expected = COMPACTED.contains(stream.topic()) ? Math.min(1, last) : Math.max(last, highest);
        long there = COMPACTED.contains(stream.topic()) ? (seen.contains(last) ? expected : 0) : seen.size();
        if (there < expected) {
            findings.add(Finding.of(
                    EVENT_MISSING, (int) (expected - there), "%s: %d of %d are there", stream, there, expected));
        }
        return findings.stream();
    }

    /** What the ledger shows to have happened and no event tells. */
    private static Stream<Finding> untold(Evidence evidence) {
        Map<Long, Set<String>> told = new HashMap<>();
        evidence.seatEvents()
                .forEach(event -> told.computeIfAbsent(Long.parseLong(event.text("seq")), seq -> new HashSet<>())
                        .add(event.verb()));
        return evidence.end().seats().stream()
                .filter(seat -> !tells(told.getOrDefault(seat.seq(), Set.of()), seat))
                .map(seat -> Finding.of(
                        EVENT_MISSING,
                        "number %d (%s) is %s%s, and its events say only %s",
                        seat.seq(),
                        seat.learner(),
                        seat.state(),
                        seat.promoted() ? ", called in from the line" : "",
                        told.getOrDefault(seat.seq(), Set.of())));
    }

    private static boolean tells(Set<String> told, Seat seat) {
        boolean calledIn = told.contains("waitlisted") && told.contains("promoted");
        return switch (seat.state()) {
            case WAITING -> told.contains("waitlisted");
            // one who was put in line and called in by the same batch did not wait
            case CONFIRMED -> calledIn || (!seat.promoted() && told.contains("confirmed"));
            case RELEASED -> told.contains("released");
        };
    }
}
