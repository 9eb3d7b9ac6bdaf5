package org.ensemble.drill.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An opening day as it should go, played by a tiny exact ledger: all ask at random moments of a second, the room is raised, some
 * give their seats back. Tests take it and plant one fault.
 */
final class Day {

    final UUID session = new UUID(7, 7);
    final List<Wish> joins = new ArrayList<>();
    final Set<UUID> enrolled = new HashSet<>();
    final List<Wish> asks = new ArrayList<>();
    final List<Wish> giveBacks = new ArrayList<>();
    final List<Moment> moments = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final Map<Event.Stream, Long> last = new HashMap<>();

    private final Map<UUID, Seat> seats = new HashMap<>();
    private final Random random;
    private int capacity;

    private Day(long seed, int capacity) {
        this.random = new Random(seed);
        this.capacity = capacity;
    }

    static Day of(int learners, int seats, int raise, int giveBack) {
        return of(2019, learners, seats, raise, giveBack);
    }

    static Day of(long seed, int learners, int seats, int raise, int giveBack) {
        Day day = new Day(seed, seats);
        day.rush(learners);
        List.of("opened", "closed", "opened")
                .forEach(verb -> day.publish("session.booking", day.session, verb, Map.of()));
        day.read("after the rush");
        day.capacity = raise;
        day.callIn();
        day.read("after the raise");
        day.seats.values().stream()
                .filter(seat -> seat.is(State.CONFIRMED))
                .limit(giveBack)
                .toList()
                .forEach(day::giveBack);
        day.read("at the end");
        return day;
    }

    static UUID learner(int number) {
        return new UUID(1, number);
    }

    Evidence evidence() {
        return new Evidence(
                session, joins, enrolled, asks, 1_000_000, capacity, giveBacks, moments, events, last, letters);
    }

    void change(UUID learner, UnaryOperator<Seat> fault) {
        Moment end = moments.remove(moments.size() - 1);
        List<Seat> changed = end.seats().stream()
                .map(seat -> seat.learner().equals(learner) ? fault.apply(seat) : seat)
                .toList();
        moments.add(new Moment(end.name(), end.capacity(), end.taken(), end.waiting(), changed));
    }

    Seat one(State state) {
        return moments.get(moments.size() - 1).in(state).findFirst().orElseThrow();
    }

    private void rush(int learners) {
        long[] sent = random.longs(learners, 0, 1000).sorted().toArray();
        for (int number = 0; number < learners; number++) {
            UUID who = learner(number);
            joins.add(new Wish(who, 0, List.of(new Attempt(0, 1, new Reply.Done()))));
            enrolled.add(who);
            State state = capacity > taken() ? State.CONFIRMED : State.WAITING;
            Seat seat = new Seat(who, number + 1, state, false);
            seats.put(who, seat);
            tell(seat, state == State.CONFIRMED ? "confirmed" : "waitlisted", Map.of());
            long answered = sent[number] + 1 + random.nextInt(50);
            asks.add(new Wish(
                    who,
                    sent[number],
                    List.of(new Attempt(sent[number], answered, new Reply.Seated(state, seat.seq())))));
        }
    }

    private void callIn() {
        seats.values().stream()
                .filter(seat -> seat.is(State.WAITING))
                .sorted(Comparator.comparingLong(Seat::seq))
                .limit(capacity - taken())
                .toList()
                .forEach(seat -> {
                    seats.put(seat.learner(), new Seat(seat.learner(), seat.seq(), State.CONFIRMED, true));
                    tell(seat, "promoted", Map.of());
                });
    }

    private void giveBack(Seat seat) {
        seats.put(seat.learner(), new Seat(seat.learner(), seat.seq(), State.RELEASED, seat.promoted()));
        giveBacks.add(
                new Wish(seat.learner(), 2_000_000, List.of(new Attempt(2_000_000, 2_000_001, new Reply.Done()))));
        tell(seat, "released", Map.of("was", "confirmed", "reason", "given-back"));
        callIn();
    }

    private void read(String name) {
        int waiting = (int)
                seats.values().stream().filter(seat -> seat.is(State.WAITING)).count();
        moments.add(new Moment(name, capacity, taken(), waiting, List.copyOf(seats.values())));
    }

    private int taken() {
        return (int)
                seats.values().stream().filter(seat -> seat.is(State.CONFIRMED)).count();
    }

    private void tell(Seat seat, String verb, Map<String, String> more) {
        Map<String, String> data = new HashMap<>(more);
        data.put("learner", seat.learner().toString());
        data.put("seq", Long.toString(seat.seq()));
        publish("session.seat", session, verb, data);
        if (!verb.equals("released")) {
            UUID notice = UUID.nameUUIDFromBytes((seat + verb).getBytes(StandardCharsets.UTF_8));
            publish(
                    "session.notice",
                    seat.learner(),
                    "requested",
                    Map.of(
                            "notice",
                            notice.toString(),
                            "learner",
                            seat.learner().toString(),
                            "kind",
                            "seat-" + verb,
                            "path",
                            "/sessions/" + session));
            letters.add(new Letter(notice, seat.learner(), "seat-" + verb, true));
        }
    }

    private void publish(String topic, UUID key, String verb, Map<String, String> data) {
        long sequence = Event.numbered(topic) ? last.merge(new Event.Stream(topic, key.toString()), 1L, Long::sum) : 0;
        events.add(new Event(
                topic,
                0,
                events.size(),
                key.toString(),
                sequence,
                new UUID(9, events.size()),
                "ensemble." + topic + "." + verb + ".v1",
                data));
    }
}
