package org.ensemble.drill.check;

import static org.ensemble.drill.check.Invariant.ANSWERED_BUT_LOST;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody was told must be so, for ever. */
final class Answers {

    private Answers() {}

    static Stream<Finding> judge(Evidence evidence) {
        return Stream.of(joins(evidence), seats(evidence), givenBack(evidence), raise(evidence))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> joins(Evidence evidence) {
        return evidence.joins().stream()
                .filter(join -> join.accepted().isPresent())
                .filter(join -> !evidence.enrolled().contains(join.learner()))
                .map(join ->
                        Finding.of(ANSWERED_BUT_LOST, "%s was told of having joined, and has not", join.learner()));
    }

    private static Stream<Finding> seats(Evidence evidence) {
        Map<UUID, Map<Long, Seat>> ledger = new HashMap<>();
        evidence.end().seats().forEach(seat -> ledger.computeIfAbsent(seat.learner(), who -> new HashMap<>())
                .put(seat.seq(), seat));
        Set<UUID> gaveBack = evidence.giveBacks().stream().map(Wish::learner).collect(Collectors.toSet());
        return evidence.asks().stream().flatMap(ask -> ask.seated().stream()
                .flatMap(told -> kept(
                        ask.learner(),
                        told,
                        ledger.getOrDefault(ask.learner(), Map.of()).get(told.seq()),
                        gaveBack.contains(ask.learner()))));
    }

    private static Stream<Finding> kept(UUID learner, Reply.Seated told, @Nullable Seat seat, boolean gaveBack) {
        if (seat == null) {
            return lost("%s was told number %d, which the ledger does not have", learner, told.seq());
        }
        if (seat.is(State.RELEASED) && !gaveBack) {
            return lost("%s was told number %d, which was released unasked", learner, told.seq());
        }
        if (seat.is(State.WAITING) && told.state() == State.CONFIRMED) {
            return lost("%s was told of a seat and waits (number %d)", learner, told.seq());
        }
        return Stream.empty();
    }

    private static Stream<Finding> givenBack(Evidence evidence) {
        Set<UUID> released =
                evidence.end().in(State.RELEASED).map(Seat::learner).collect(Collectors.toSet());
        return evidence.giveBacks().stream()
                .filter(wish -> wish.accepted().isPresent())
                .filter(wish -> !released.contains(wish.learner()))
                .flatMap(wish -> lost("%s gave the seat back and still has it", wish.learner()));
    }

    private static Stream<Finding> raise(Evidence evidence) {
        return evidence.raisedTo() == 0 || evidence.end().capacity() == evidence.raisedTo()
                ? Stream.empty()
                : lost(
                        "the room was raised to %d and has %d",
                        evidence.raisedTo(), evidence.end().capacity());
    }

    private static Stream<Finding> lost(String what, Object... values) {
        return Stream.of(Finding.of(ANSWERED_BUT_LOST, what, values));
    }
}
