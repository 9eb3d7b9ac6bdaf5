package org.ensemble.session.proof;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ensemble.session.proof.Ledger.Click;

/** Random histories of small rooms: few seats, few learners and few keys, so that they meet. */
final class Acts {
    static final int SESSIONS = 2;
    static final int LEARNERS = 7;

    private static final Arbitrary<Integer> SESSION = Arbitraries.integers().between(0, SESSIONS - 1);
    private static final Arbitrary<Integer> LEARNER = Arbitraries.integers().between(0, LEARNERS - 1);
    private static final Arbitrary<Boolean> EITHER = Arbitraries.of(true, false);
    private static final Arbitrary<Click> CLICK =
            Combinators.combine(LEARNER, Arbitraries.of("a", "b", "c", "d")).as(Click::new);

    private Acts() {}

    static Arbitrary<List<Act>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, take()),
                        Tuple.of(5, giveBack()),
                        Tuple.of(5, both()),
                        Tuple.of(3, LEARNER.map(Act.Join::new)),
                        Tuple.of(2, Combinators.combine(LEARNER, EITHER).as(Act.Leave::new)),
                        Tuple.of(2, LEARNER.map(Act.React::new)),
                        Tuple.of(
                                4,
                                Combinators.combine(
                                                SESSION, Arbitraries.integers().between(0, 5))
                                        .as(Act.Capacity::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(
                                                SESSION, Arbitraries.integers().between(2, 6))
                                        .as(Act.HalfRaise::new)),
                        Tuple.of(1, Arbitraries.create(Act.Sweep::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(SESSION, Arbitraries.of(true, true, false))
                                        .as(Act.Booking::new)),
                        Tuple.of(1, lastOnes()))
                .list()
                .ofMinSize(15)
                .ofMaxSize(40);
    }

    private static Arbitrary<Act> take() {
        return Combinators.combine(SESSION, CLICK.list().ofMinSize(1).ofMaxSize(5), EITHER)
                .as(Act.Take::new);
    }

    private static Arbitrary<Act> giveBack() {
        return Combinators.combine(SESSION, LEARNER.list().ofMinSize(1).ofMaxSize(3))
                .as(Act.GiveBack::new);
    }

    private static Arbitrary<Act> both() {
        return Combinators.combine(
                        SESSION,
                        CLICK.list().ofMinSize(1).ofMaxSize(4),
                        LEARNER.list().ofMinSize(1).ofMaxSize(4))
                .as(Act.Both::new);
    }

    /** What ends a room's story comes seldom. */
    private static Arbitrary<Act> lastOnes() {
        return Arbitraries.oneOf(
                SESSION.map(Act.Start::new),
                SESSION.map(Act.Cancel::new),
                Arbitraries.create(Act.Sweep::new),
                Arbitraries.create(Act.Sweep::new));
    }
}
