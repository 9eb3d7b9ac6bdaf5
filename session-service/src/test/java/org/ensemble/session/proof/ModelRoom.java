package org.ensemble.session.proof;

import static org.ensemble.session.proof.ModelSeat.CONFIRMED;
import static org.ensemble.session.proof.ModelSeat.RELEASED;
import static org.ensemble.session.proof.ModelSeat.WAITING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One live session as it should be: one request after another, no batches, no database. */
final class ModelRoom {
    private static final int STEP = 250;
    private static final int IN_PASSING = 25;

    private final int number;
    private final Story story;
    private final ModelSeats seats = new ModelSeats();
    private int capacity;
    private boolean open = true;
    private boolean started;
    private boolean cancelled;

    ModelRoom(int number, int capacity, Story story) {
        this.number = number;
        this.capacity = capacity;
        this.story = story;
    }

    /** @param enrolment of a member, if it is one */
    String take(int learner, Optional<Integer> enrolment, String key) {
        Optional<ModelSeat> mine = seats.of(learner);
        if (mine.isPresent() && mine.map(seat -> seat.enrolment).equals(enrolment)) {
            seats.repeated(learner, key);
            return said(mine.get());
        }
        if (seats.used(learner, key)) {
            return "key-already-used";
        }
        if (shut().isPresent() || !open) {
            return shut().orElse("booking-closed");
        }
        return enrolment.isEmpty() || mine.isPresent()
                ? "enrolment-not-known"
                : said(give(learner, enrolment.get(), key));
    }

    private ModelSeat give(int learner, int enrolment, String key) {
        boolean free = seats.waiting().findAny().isEmpty() && seats.taken() < capacity;
        ModelSeat seat = seats.add(learner, enrolment, key, free ? CONFIRMED : WAITING);
        tell("seat", free ? "confirmed %s".formatted(seat) : "waitlisted %s %d".formatted(seat, seats.place(seat)));
        notice(free ? "seat-confirmed" : "seat-waitlisted", free ? "/join" : "", learner);
        return seat;
    }

    /** The line moves up later. */
    String giveBack(int learner) {
        seats.of(learner).ifPresent(seat -> release(seat, "given-back"));
        return seats.ever(learner) ? "released" : "no-seat";
    }

    void withdraw(int learner, int enrolment) {
        Optional<ModelSeat> mine = seats.of(learner).filter(seat -> seat.enrolment == enrolment);
        if (mine.isPresent() && !cancelled) {
            int before = seats.taken();
            release(mine.get(), "withdrawn");
            moveUp(before - seats.taken());
        }
    }

    private void release(ModelSeat seat, String reason) {
        tell("seat", "released %s %s %s".formatted(seat, reason, seat.state));
        seat.state = RELEASED;
        seat.reason = " " + reason;
    }

    /** So many seats were given back: as many get in, and a few more where a raise was left half done. */
    void moveUp(int givenBack) {
        promote(givenBack + IN_PASSING);
    }

    int taken() {
        return seats.taken();
    }

    /** Lets in who may get in, at most so many; answers how many did. */
    private int promote(int most) {
        int getIn = cancelled || started ? 0 : Math.min(most, capacity - seats.taken());
        List<ModelSeat> first = seats.waiting().limit(Math.max(0, getIn)).toList();
        first.forEach(seat -> {
            seat.state = CONFIRMED;
            tell("seat", "promoted %s".formatted(seat));
            notice("seat-promoted", "/join", seat.learner);
        });
        return first.size();
    }

    String capacity(int to) {
        if (to < 1) {
            return "capacity-out-of-range";
        }
        if (shut().isPresent()) {
            return shut().get();
        }
        if (to < seats.taken()) {
            return "capacity-below-taken " + Math.max(1, seats.taken());
        }
        if (to != capacity) {
            tell("capacity", (to > capacity ? "raised" : "lowered") + " %d %d".formatted(capacity, to));
            capacity = to;
        }
        return "promoted " + promoteAll();
    }

    int promoteAll() {
        int all = 0;
        for (int more = promote(STEP); more > 0; more = promote(STEP)) {
            all += more;
        }
        return all;
    }

    void waits(int learner, int enrolment) {
        seats.add(learner, enrolment, "k", WAITING);
    }

    void halfRaise(int to) {
        capacity = to < seats.taken() ? capacity : to;
    }

    String booking(boolean wish) {
        if (shut().isPresent()) {
            return shut().get();
        }
        if (open != wish) {
            open = wish;
            tell("booking", wish ? "opened" : "closed");
        }
        return "done";
    }

    void start() {
        started = true;
    }

    String cancel() {
        if (!cancelled && started) {
            return "session-started";
        }
        if (!cancelled) {
            List<ModelSeat> all = seats.standing();
            tell("session", "cancelled");
            all.forEach(seat -> release(seat, "cancelled"));
            all.forEach(seat -> notice("session-cancelled", "", seat.learner));
            cancelled = true;
        }
        return "done";
    }

    Stream<String> holds() {
        String numbers = "session %d: capacity %d, taken %d, waiting %d, last %d, %s%s"
                .formatted(
                        number,
                        capacity,
                        seats.taken(),
                        seats.waiting().count(),
                        seats.all().count(),
                        open ? "open" : "closed",
                        cancelled ? ", cancelled" : "");
        return Stream.concat(Stream.of(numbers), seats.all().map(seat -> "session %d: %s %s %s%s"
                .formatted(number, seat, seat.state, seat.key, seat.reason)));
    }

    private Optional<String> shut() {
        return cancelled
                ? Optional.of("session-cancelled")
                : started ? Optional.of("session-started") : Optional.empty();
    }

    private String said(ModelSeat seat) {
        return seat.is(CONFIRMED) ? "seat #" + seat.seq : "line #%d at %d".formatted(seat.seq, seats.place(seat));
    }

    private void tell(String subject, String what) {
        story.tell("%s %d".formatted(subject, number), what);
    }

    private void notice(String kind, String page, int learner) {
        story.tell(
                "notice " + learner, Story.UNNUMBERED, "%d %s /sessions/%d%s".formatted(learner, kind, number, page));
    }
}
