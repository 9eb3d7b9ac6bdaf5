package org.ensemble.drill.check;

import static org.ensemble.drill.check.Invariant.DOUBLED;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One wish, one effect, however often it had to be sent; and no effect without a wish. */
final class Effects {

    private Effects() {}

    static Stream<Finding> judge(Evidence evidence) {
        return Stream.of(
                        more(evidence.end().seats().stream(), Seat::learner, "%s has %d rows in the ledger"),
                        more(evidence.end().seats().stream(), Seat::seq, "number %s was given %d times"),
                        more(
                                evidence.seatEvents(),
                                event -> event.text("learner") + " number " + event.text("seq") + " " + event.verb(),
                                "%s was told %d times"),
                        unasked(evidence))
                .flatMap(findings -> findings);
    }

    static <T> Stream<Finding> more(Stream<T> things, Function<T, Object> same, String what) {
        return things.collect(Collectors.groupingBy(same, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry ->
                        Finding.of(DOUBLED, (int) (entry.getValue() - 1), what, entry.getKey(), entry.getValue()));
    }

    private static Stream<Finding> unasked(Evidence evidence) {
        Set<UUID> wished = evidence.asks().stream()
                .filter(ask -> ask.effective().isPresent())
                .map(Wish::learner)
                .collect(Collectors.toSet());
        return evidence.end().seats().stream()
                .filter(seat -> !wished.contains(seat.learner()))
                .map(seat -> Finding.of(
                        DOUBLED, "%s has number %d without having asked (or was refused)", seat.learner(), seat.seq()));
    }
}
