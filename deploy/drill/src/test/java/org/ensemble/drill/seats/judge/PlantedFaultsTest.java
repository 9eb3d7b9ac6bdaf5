package org.ensemble.drill.seats.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ensemble.drill.check.Invariant.ANSWERED_BUT_LOST;
import static org.ensemble.drill.check.Invariant.DOUBLED;
import static org.ensemble.drill.check.Invariant.EVENT_MISSING;
import static org.ensemble.drill.check.Invariant.EVENT_OUT_OF_ORDER;
import static org.ensemble.drill.check.Invariant.EVENT_REPEATED;
import static org.ensemble.drill.check.Invariant.ORDER_INVERTED;
import static org.ensemble.drill.check.Invariant.OVERSOLD;
import static org.ensemble.drill.check.Invariant.UNDERSOLD;
import static org.ensemble.drill.seats.judge.Small.ANN;
import static org.ensemble.drill.seats.judge.Small.BOB;
import static org.ensemble.drill.seats.judge.Small.EVE;
import static org.ensemble.drill.seats.judge.Small.room;
import static org.ensemble.drill.seats.judge.Small.seat;
import static org.ensemble.drill.seats.judge.Small.took;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.check.Invariant;
import org.ensemble.drill.check.State;
import org.ensemble.drill.seats.judge.Attempt.Answer;
import org.ensemble.drill.seats.judge.Told.Topic;
import org.ensemble.drill.seats.judge.Told.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge finds nothing in a good history, and each fault that is planted in it. */
class PlantedFaultsTest {

    @Test
    void a_good_history_has_no_findings() {
        assertThat(Judge.findings(new Small().history())).isEmpty();
    }

    @Test
    void a_click_whose_try_was_never_answered_may_have_worked() {
        Small day = new Small();
        day.attempts.set(4, new Attempt(EVE, 0, true, 3, 31, 80, Answer.REFUSED, 0, true));
        day.attempts.remove(2);
        assertThat(Judge.findings(day.history())).isEmpty();
    }

    @Test
    void a_fact_that_comes_again_is_dropped_as_inboxes_do() {
        Small day = new Small();
        day.told.addAll(List.copyOf(day.told));
        assertThat(Judge.findings(day.history())).isEmpty();
        assertThat(day.history().toldAgain()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("planted")
    void a_planted_fault_is_found(Invariant promise, String what, Consumer<Small> plant) {
        Small day = new Small();
        plant.accept(day);
        assertThat(Judge.findings(day.history())).extracting(Finding::invariant).contains(promise);
    }

    static Stream<Arguments> planted() {
        return Stream.of(inTheRoom(), inTheLine(), toWhomItWasTold(), twice(), inTheTopics())
                .flatMap(faults -> faults);
    }

    private static Stream<Arguments> inTheRoom() {
        return Stream.of(
                fault(OVERSOLD, "for a moment", day -> day.told.set(2, seat(3, 2, What.CONFIRMED, EVE, 3))),
                fault(OVERSOLD, "lowered below what is taken", day -> day.told.add(room(What.LOWERED, 2, 1))),
                fault(OVERSOLD, "in the end", day -> day.room = room(1, 2, 0, 3, 5)),
                fault(OVERSOLD, "counted too few", day -> day.room = room(2, 1, 0, 3, 5)),
                fault(UNDERSOLD, "counted too many", day -> day.room = room(3, 3, 0, 3, 5)),
                fault(UNDERSOLD, "in the end", day -> row(day, 2, State.WAITING, 3)),
                fault(UNDERSOLD, "counted one who does not wait", day -> day.room = room(2, 2, 1, 3, 5)));
    }

    private static Stream<Arguments> inTheLine() {
        return Stream.of(
                fault(
                        ORDER_INVERTED,
                        "across pods",
                        day -> day.attempts.set(2, took(EVE, 3, 5, 12, Answer.WAITING, 3))),
                fault(ORDER_INVERTED, "passed over in the end", day -> row(day, 1, State.WAITING, 2)),
                fault(ORDER_INVERTED, "called in out of turn", day -> {
                    day.told.add(3, seat(4, 2, What.WAITLISTED, 3, 4));
                    day.told.set(4, seat(5, 3, What.RELEASED, ANN, 1));
                    day.told.set(5, seat(6, 3, What.PROMOTED, 3, 4));
                }),
                fault(ORDER_INVERTED, "somebody new before who waits", day -> {
                    day.told.set(4, seat(5, 3, What.CONFIRMED, 3, 4));
                }));
    }

    private static Stream<Arguments> toWhomItWasTold() {
        return Stream.of(
                fault(ANSWERED_BUT_LOST, "a seat", day -> day.attempts.add(took(3, 9, 90, 95, Answer.CONFIRMED, 4))),
                fault(
                        ANSWERED_BUT_LOST,
                        "somebody else's seat",
                        day -> day.attempts.add(took(3, 9, 90, 95, Answer.CONFIRMED, 3))),
                fault(ANSWERED_BUT_LOST, "a released seat's row", day -> day.rows.remove(0)),
                fault(ANSWERED_BUT_LOST, "a giving back", day -> row(day, 0, State.CONFIRMED, 1)),
                fault(
                        ANSWERED_BUT_LOST,
                        "answered again though given back",
                        day -> day.attempts.set(5, took(ANN, 1, 81, 82, Answer.CONFIRMED, 1))),
                fault(
                        ANSWERED_BUT_LOST,
                        "waits again",
                        day -> day.attempts.add(took(BOB, 2, 90, 95, Answer.WAITING, 2))),
                fault(
                        ANSWERED_BUT_LOST,
                        "a seat that nobody gave back",
                        day -> day.rows.set(1, new Row(BOB, 0, 2, State.RELEASED, 2, "given-back", true))),
                fault(
                        ANSWERED_BUT_LOST,
                        "a leaving",
                        day -> day.rows.set(1, new Row(BOB, 0, 2, State.CONFIRMED, 2, "", false))),
                fault(ANSWERED_BUT_LOST, "a joining in the projection", day -> day.astray = List.of(BOB)),
                fault(ANSWERED_BUT_LOST, "a number", day -> day.room = room(2, 2, 0, 4, 5)));
    }

    private static Stream<Arguments> twice() {
        return Stream.of(
                fault(DOUBLED, "two seats", day -> day.rows.set(1, new Row(EVE, 0, 2, State.CONFIRMED, 2, "", true))),
                fault(DOUBLED, "one number", day -> row(day, 1, State.CONFIRMED, 3)),
                fault(DOUBLED, "one click", day -> {
                    day.rows.add(new Row(ANN, 0, 4, State.CONFIRMED, 1, "", true));
                }),
                fault(DOUBLED, "a click that found another's seat books later", day -> {
                    day.attempts.add(took(ANN, 7, 40, 45, Answer.CONFIRMED, 1));
                    day.rows.add(new Row(ANN, 0, 4, State.WAITING, 7, "", true));
                }),
                fault(DOUBLED, "a refused click", day -> day.attempts.set(1, took(BOB, 2, 15, 30, Answer.REFUSED, 0))),
                fault(DOUBLED, "nobody's click", day -> day.rows.add(new Row(3, 0, 4, State.WAITING, -1, "", true))),
                fault(DOUBLED, "a promotion", day -> day.told.add(seat(6, 4, What.PROMOTED, EVE, 3))),
                fault(DOUBLED, "a release", day -> day.told.add(seat(6, 4, What.RELEASED, ANN, 1))));
    }

    private static Stream<Arguments> inTheTopics() {
        return Stream.of(
                fault(EVENT_MISSING, "the last", day -> day.told.remove(4)),
                fault(EVENT_MISSING, "a gap", day -> day.told.set(4, seat(6, 3, What.PROMOTED, EVE, 3))),
                fault(EVENT_MISSING, "a raise", day -> day.room = room(3, 2, 0, 3, 5)),
                fault(
                        EVENT_REPEATED,
                        "an id for something else",
                        day -> day.told.add(new Told(Topic.SEAT, 0, 6, new UUID(1, 5), 4, What.RELEASED, EVE, 3, 0))),
                fault(
                        EVENT_OUT_OF_ORDER,
                        "in the topic",
                        day -> day.told.add(
                                new Told(Topic.SEAT, 0, 3, new UUID(9, 9), 2, What.WAITLISTED, EVE, 3, 0))));
    }

    private static void row(Small day, int at, State state, int seq) {
        Row row = day.rows.get(at);
        day.rows.set(at, new Row(row.learner(), 0, seq, state, row.key(), "", true));
    }

    private static Arguments fault(Invariant promise, String what, Consumer<Small> plant) {
        return Arguments.of(promise, what, plant);
    }
}
