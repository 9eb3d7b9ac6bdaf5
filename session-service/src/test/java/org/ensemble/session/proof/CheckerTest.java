package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ensemble.session.proof.History.Call;
import org.ensemble.session.proof.History.Fault;
import org.ensemble.session.proof.History.Fault.Kind;
import org.ensemble.session.proof.History.Numbers;
import org.ensemble.session.proof.History.Row;
import org.ensemble.session.proof.History.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker finds nothing in a good history of two seats and three learners, and each fault that is planted in it. */
class CheckerTest {
    private static final History GOOD = new History(
            2,
            List.of(
                    call("ann", "a", 10, 20, "confirmed", 1),
                    call("bob", "a", 15, 30, "confirmed", 2),
                    call("eve", "a", 31, 40, "waiting", 3),
                    new Call("ann", false, "", 50, 60, "released", 0),
                    call("eve", "a", 70, 80, "confirmed", 3)),
            List.of(
                    seat("1", 1, "confirmed", "ann", 1),
                    seat("1", 2, "confirmed", "bob", 2),
                    seat("2", 3, "waitlisted", "eve", 3),
                    seat("3", 4, "released", "ann", 1),
                    seat("3", 5, "promoted", "eve", 3)),
            List.of(
                    new Row("ann", 1, "released", "a"),
                    new Row("bob", 2, "confirmed", "a"),
                    new Row("eve", 3, "confirmed", "a")),
            new Numbers(2, 2, 0, 3),
            Set.of());

    @Test
    void aGoodHistoryHasNoFaults() {
        assertThat(Checker.faults(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("planted")
    void aPlantedFaultIsFound(Kind kind, String what, UnaryOperator<History> plant) {
        assertThat(Checker.faults(plant.apply(GOOD))).extracting(Fault::kind).contains(kind);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                fault(
                        Kind.OVERSOLD,
                        "for a moment",
                        h -> events(
                                h,
                                List.of(
                                        GOOD.events().get(0),
                                        GOOD.events().get(1),
                                        seat("2", 3, "confirmed", "eve", 3),
                                        seat("3", 4, "released", "ann", 1)))),
                fault(Kind.OVERSOLD, "in the end", h -> numbers(h, new Numbers(1, 2, 0, 3))),
                fault(Kind.UNDERSOLD, "for a moment", h -> events(h, splitPromotion())),
                fault(Kind.UNDERSOLD, "in the end", h -> row(h, 2, new Row("eve", 3, "waiting", "a"))),
                fault(Kind.INVERTED, "across pods", h -> call(h, call("eve", "a", 5, 12, "waiting", 3))),
                fault(Kind.INVERTED, "passed over in the end", h -> row(h, 1, new Row("bob", 2, "waiting", "a"))),
                fault(Kind.INVERTED, "promoted out of turn", h -> events(h, outOfTurn())),
                fault(Kind.INVERTED, "somebody new before who waits", h -> events(h, newcomer())),
                fault(Kind.LOST, "a seat", h -> call(h, call("tom", "a", 90, 95, "confirmed", 4))),
                fault(Kind.LOST, "somebody else's seat", h -> call(h, call("tom", "a", 90, 95, "confirmed", 3))),
                fault(Kind.LOST, "a giving back", h -> row(h, 0, new Row("ann", 1, "waiting", "a"))),
                fault(
                        Kind.LOST,
                        "a leaving",
                        h -> new History(2, h.calls(), h.events(), h.rows(), h.numbers(), Set.of("eve"))),
                fault(Kind.DOUBLED, "two seats", h -> row(h, 1, new Row("eve", 2, "confirmed", "b"))),
                fault(Kind.DOUBLED, "one number", h -> row(h, 1, new Row("bob", 3, "confirmed", "a"))),
                fault(Kind.DOUBLED, "one click", h -> row(h, 0, new Row("eve", 1, "released", "a"))),
                fault(Kind.DOUBLED, "an event", h -> more(h, seat("4", 6, "promoted", "eve", 3))),
                fault(Kind.DISAGREEING, "taken", h -> numbers(h, new Numbers(2, 1, 0, 3))),
                fault(Kind.DISAGREEING, "waiting", h -> numbers(h, new Numbers(2, 2, 1, 3))),
                fault(Kind.DISAGREEING, "last number", h -> numbers(h, new Numbers(2, 2, 0, 4))),
                fault(
                        Kind.DISAGREEING,
                        "an untold seat",
                        h -> events(h, h.events().subList(0, 4))),
                fault(Kind.DISAGREEING, "a gap in the events", h -> more(h, seat("4", 7, "released", "eve", 3))),
                fault(Kind.DISAGREEING, "an untold raise", h -> numbers(h, new Numbers(3, 2, 0, 3))));
    }

    private static Arguments fault(Kind kind, String what, UnaryOperator<History> plant) {
        return Arguments.of(kind, what, plant);
    }

    private static List<Told> splitPromotion() {
        List<Told> events = new ArrayList<>(GOOD.events());
        events.set(4, seat("4", 5, "promoted", "eve", 3));
        return events;
    }

    private static List<Told> outOfTurn() {
        return List.of(
                GOOD.events().get(0),
                GOOD.events().get(1),
                seat("2", 3, "waitlisted", "eve", 3),
                seat("2", 4, "waitlisted", "tom", 4),
                seat("3", 5, "released", "ann", 1),
                seat("3", 6, "promoted", "tom", 4));
    }

    private static List<Told> newcomer() {
        List<Told> events = new ArrayList<>(outOfTurn());
        events.set(3, seat("2", 4, "confirmed", "tom", 4));
        return events.subList(0, 4);
    }

    private static Told seat(String transaction, long sequence, String what, String learner, long seq) {
        return new Told(transaction, "session.seat", sequence, what, learner, seq, 0);
    }

    private static Call call(String learner, String key, long sent, long answered, String state, long seq) {
        return new Call(learner, true, key, sent, answered, state, seq);
    }

    private static History call(History h, Call call) {
        List<Call> calls = new ArrayList<>(h.calls());
        calls.add(call);
        return new History(h.capacity(), calls, h.events(), h.rows(), h.numbers(), h.gone());
    }

    private static History more(History h, Told told) {
        List<Told> events = new ArrayList<>(h.events());
        events.add(told);
        return events(h, events);
    }

    private static History events(History h, List<Told> events) {
        return new History(h.capacity(), h.calls(), events, h.rows(), h.numbers(), h.gone());
    }

    private static History row(History h, int at, Row row) {
        List<Row> rows = new ArrayList<>(h.rows());
        rows.set(at, row);
        return new History(h.capacity(), h.calls(), h.events(), rows, h.numbers(), h.gone());
    }

    private static History numbers(History h, Numbers numbers) {
        return new History(h.capacity(), h.calls(), h.events(), h.rows(), numbers, h.gone());
    }
}
