package org.ensemble.drill.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ensemble.drill.check.Invariant.ANSWERED_BUT_LOST;
import static org.ensemble.drill.check.Invariant.DOUBLED;
import static org.ensemble.drill.check.Invariant.EVENT_MISSING;
import static org.ensemble.drill.check.Invariant.EVENT_OUT_OF_ORDER;
import static org.ensemble.drill.check.Invariant.EVENT_REPEATED;
import static org.ensemble.drill.check.Invariant.NOTICE_FOREIGN;
import static org.ensemble.drill.check.Invariant.NOTICE_MISSING;
import static org.ensemble.drill.check.Invariant.ORDER_INVERTED;
import static org.ensemble.drill.check.Invariant.OVERSOLD;
import static org.ensemble.drill.check.Invariant.UNDERSOLD;
import static org.ensemble.drill.check.State.CONFIRMED;
import static org.ensemble.drill.check.State.RELEASED;
import static org.ensemble.drill.check.State.WAITING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant is watched: a day with one fault planted is found out, and a clean day is left alone. */
class PlantedFaultsTest {

    @Test
    void a_clean_day_has_no_finding() {
        assertThat(Checker.check(day().evidence())).isEmpty();
    }

    @Test
    void every_invariant_has_a_fault_below() {
        assertThat(faults().map(fault -> (Invariant) fault.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Invariant.class));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void a_planted_fault_is_found(Invariant invariant, String what, Consumer<Day> fault) {
        Day day = day();
        fault.accept(day);
        assertThat(Checker.check(day.evidence()))
                .as(what)
                .extracting(Finding::invariant)
                .contains(invariant);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        OVERSOLD,
                        "a seat more than the room has",
                        day -> day.change(
                                day.one(WAITING).learner(),
                                seat -> new Seat(seat.learner(), seat.seq(), CONFIRMED, true))),
                fault(OVERSOLD, "the counter forgot a seat", day -> count(day, -1)),
                fault(
                        OVERSOLD,
                        "one told of a seat too many before the raise",
                        day -> answer(
                                day, learnerWho(day, WAITING), new Attempt(5, 6, new Reply.Seated(CONFIRMED, 1)))),
                fault(OVERSOLD, "more called in by events than there is room", day -> {
                    for (int more = 0; more < 3; more++) {
                        day.events.add(event(day, "session.seat", "confirmed", 1000 + more, 900 + more));
                    }
                }),
                fault(
                        UNDERSOLD,
                        "a seat stays empty while others wait",
                        day -> day.change(
                                day.one(CONFIRMED).learner(),
                                seat -> new Seat(seat.learner(), seat.seq(), RELEASED, false))),
                fault(UNDERSOLD, "the counter counts a seat too many", day -> count(day, 1)),
                fault(ORDER_INVERTED, "one answered late, though he asked after another's answer", day -> {
                    Wish first = day.asks.get(0);
                    Wish last = day.asks.get(day.asks.size() - 1);
                    renumber(day, 0, last.seated().orElseThrow());
                    renumber(day, day.asks.size() - 1, first.seated().orElseThrow());
                }),
                fault(ORDER_INVERTED, "the last of the line was called in before the first", day -> {
                    Seat waits = day.one(WAITING);
                    day.change(waits.learner(), seat -> new Seat(seat.learner(), 0, WAITING, false));
                }),
                fault(ORDER_INVERTED, "by its events, somebody walked past the line", day -> swap(day, "promoted")),
                fault(
                        ANSWERED_BUT_LOST,
                        "a seat was answered and is not in the ledger",
                        day -> remove(day, day.one(CONFIRMED))),
                fault(
                        ANSWERED_BUT_LOST,
                        "a place in line was answered and is gone",
                        day -> remove(day, day.one(WAITING))),
                fault(
                        ANSWERED_BUT_LOST,
                        "a seat was taken away unasked",
                        day -> day.change(
                                day.one(WAITING).learner(),
                                seat -> new Seat(seat.learner(), seat.seq(), RELEASED, false))),
                fault(
                        ANSWERED_BUT_LOST,
                        "a seat given back is still there",
                        day -> day.change(
                                day.one(RELEASED).learner(),
                                seat -> new Seat(seat.learner(), seat.seq(), CONFIRMED, false))),
                fault(
                        ANSWERED_BUT_LOST,
                        "a joining was answered and is not there",
                        day -> day.enrolled.remove(Day.learner(5))),
                fault(DOUBLED, "a seat was told twice", day -> {
                    Event told = day.events.get(0);
                    long next = day.last.merge(told.stream(), 1L, Long::sum);
                    day.events.add(
                            new Event(told.topic(), 0, 99, told.key(), next, new UUID(8, 8), told.type(), told.data()));
                }),
                fault(
                        DOUBLED,
                        "a seat for one who never asked",
                        day -> add(day, new Seat(new UUID(3, 3), 5000, WAITING, false))),
                fault(
                        EVENT_MISSING,
                        "one in the middle is not there",
                        day -> day.events.removeIf(
                                event -> event.topic().equals("session.booking") && event.sequence() == 2)),
                fault(
                        EVENT_MISSING,
                        "the last one is not there",
                        day -> day.events.removeIf(event -> event.topic().equals("session.booking")
                                && event.sequence() == day.last.get(event.stream()))),
                fault(
                        EVENT_MISSING,
                        "a whole stream is not there",
                        day -> day.events.removeIf(event -> event.topic().equals("session.booking"))),
                fault(
                        EVENT_MISSING,
                        "a promotion of the ledger that no event tells",
                        day -> day.change(
                                Day.learner(5), seat -> new Seat(seat.learner(), seat.seq(), CONFIRMED, true))),
                fault(EVENT_REPEATED, "one comes again", day -> day.events.add(day.events.get(3))),
                fault(EVENT_REPEATED, "a notice comes again", day -> day.events.add(notice(day))),
                fault(EVENT_OUT_OF_ORDER, "two change places", day -> swap(day, "waitlisted")),
                fault(
                        NOTICE_MISSING,
                        "a seat of which no notice speaks",
                        day -> day.events.removeIf(event -> event.topic().equals("session.notice")
                                && event.key().equals(Day.learner(3).toString()))),
                fault(
                        NOTICE_MISSING,
                        "a letter that never left",
                        day -> day.letters.set(
                                4,
                                new Letter(
                                        day.letters.get(4).notice(),
                                        day.letters.get(4).learner(),
                                        "",
                                        false))),
                fault(
                        NOTICE_FOREIGN,
                        "a notice to one without a seat",
                        day -> day.events.add(event(day, "session.notice", "requested", 1, 1))),
                fault(
                        NOTICE_FOREIGN,
                        "a letter that went to another",
                        day -> day.letters.set(4, new Letter(day.letters.get(4).notice(), Day.learner(0), "", true))),
                fault(NOTICE_FOREIGN, "a letter that was sent twice", day -> day.letters.add(day.letters.get(4))));
    }

    private static Day day() {
        return Day.of(100, 6, 30, 4);
    }

    private static Arguments fault(Invariant invariant, String what, Consumer<Day> fault) {
        return Arguments.of(invariant, what, fault);
    }

    private static UUID learnerWho(Day day, State state) {
        return day.one(state).learner();
    }

    private static void count(Day day, int wrong) {
        Moment end = day.moments.remove(day.moments.size() - 1);
        day.moments.add(new Moment(end.name(), end.capacity(), end.taken() + wrong, end.waiting(), end.seats()));
    }

    private static void add(Day day, Seat seat) {
        Moment end = day.moments.remove(day.moments.size() - 1);
        List<Seat> seats = new ArrayList<>(end.seats());
        seats.add(seat);
        day.moments.add(new Moment(end.name(), end.capacity(), end.taken(), end.waiting(), seats));
    }

    private static void remove(Day day, Seat seat) {
        Moment end = day.moments.remove(day.moments.size() - 1);
        List<Seat> seats = new ArrayList<>(end.seats());
        seats.remove(seat);
        day.moments.add(new Moment(end.name(), end.capacity(), end.taken(), end.waiting(), seats));
    }

    private static void answer(Day day, UUID learner, Attempt attempt) {
        day.asks.add(new Wish(learner, attempt.sent(), List.of(attempt)));
    }

    private static void renumber(Day day, int index, Reply.Seated reply) {
        Wish ask = day.asks.get(index);
        Attempt only = ask.attempts().get(0);
        day.asks.set(
                index,
                new Wish(ask.learner(), ask.intended(), List.of(new Attempt(only.sent(), only.answered(), reply))));
    }

    private static void swap(Day day, String verb) {
        List<Event> same = day.events.stream()
                .filter(event ->
                        event.topic().equals("session.seat") && event.verb().equals(verb))
                .toList();
        int one = day.events.indexOf(same.get(0));
        int other = day.events.indexOf(same.get(1));
        Collections.swap(day.events, one, other);
    }

    private static Event notice(Day day) {
        return day.events.stream()
                .filter(event -> event.topic().equals("session.notice"))
                .findFirst()
                .orElseThrow();
    }

    private static Event event(Day day, String topic, String verb, long sequence, int learner) {
        UUID who = Day.learner(learner);
        String key = topic.equals("session.seat") ? day.session.toString() : new UUID(3, 3).toString();
        return new Event(
                topic,
                0,
                9999,
                key,
                sequence,
                UUID.randomUUID(),
                "ensemble." + topic + "." + verb + ".v1",
                Map.of(
                        "learner", who.toString(),
                        "seq", Integer.toString(learner),
                        "kind", "seat-confirmed",
                        "notice", UUID.randomUUID().toString(),
                        "path", "/sessions/" + day.session));
    }
}
