package org.ensemble.drill.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges an opening day by its evidence alone. No finding: the day was exact, fair and complete. */
public final class Checker {

    private static final List<Function<Evidence, Stream<Finding>>> RULES =
            List.of(Room::judge, Line::judge, Answers::judge, Effects::judge, Facts::judge, Notices::judge);

    private Checker() {}

    public static List<Finding> check(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.apply(evidence)).toList();
    }

    /** A ledger by itself, when nothing is under way: who came first, and whether seats and counters agree. */
    public static List<Finding> atRest(Moment moment) {
        return Stream.concat(Room.now(moment), Line.passedOver(moment)).toList();
    }
}
