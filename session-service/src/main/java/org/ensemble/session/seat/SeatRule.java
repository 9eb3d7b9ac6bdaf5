package org.ensemble.session.seat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ensemble.session.seat.Ask.Kind;
import org.ensemble.session.seat.Judged.Asked;
import org.ensemble.session.seat.Judged.Room;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a seat and who waits. A seat is confirmed while nobody waits and one is free; otherwise the learner waits, in order of
 * arrival. Whoever waits goes first: as long as a seat is free and somebody waits, nobody new is confirmed.
 */
final class SeatRule {
    /** How many a raise lets in by one transaction, so that no lock is held for long. */
    static final int STEP = 250;

    /** How many of those whom a raise has left waiting get in with another's request, who isn't to wait for all of a step. */
    static final int IN_PASSING = 25;

    private SeatRule() {}

    /** How many of those who wait get in with the next step, when so many seats are taken. */
    static int step(int capacity, int taken, int waiting) {
        return promoted(STEP, capacity, taken, waiting);
    }

    private static int promoted(int most, int capacity, int taken, int waiting) {
        return Math.max(0, Math.min(most, Math.min(capacity - taken, waiting)));
    }

    /**
     * Answers each request in order of arrival. None of them was answered when another was sent, so those who give back may go first: then
     * whoever takes a seat finds all that are free. Nobody may both take and give back.
     */
    static Plan settle(Room room, List<Asked> asked) {
        Released released = released(asked);
        int promoted = promoted(room, released);
        int waiting = room.waiting() - released.places() - promoted;
        int seatsLeft = waiting > 0 ? 0 : room.capacity() - room.taken() + released.seats() - promoted;
        List<SeatAnswer> answers = new ArrayList<>(asked.size());
        List<Given> given = new ArrayList<>();
        List<Asked> repeats = new ArrayList<>();
        Map<UUID, SeatAnswer> now = new HashMap<>();
        for (Asked one : asked) {
            if (one.kind() == Kind.GIVE_BACK) {
                answers.add(givenBack(room, one));
                continue;
            }
            Standing own = own(one);
            SeatAnswer standing =
                    own == null ? now.get(one.learner()) : own.after(promoted + released.placesBefore(own.seq()));
            String refusal = refusal(room, one);
            if (standing != null) {
                answers.add(standing);
                repeats.add(one);
            } else if (refusal != null) {
                answers.add(new SeatAnswer.Refused(refusal, room.course()));
            } else {
                boolean confirmed = seatsLeft > 0;
                long seq = room.lastSeq() + given.size() + 1;
                Long place = confirmed ? null : (long) ++waiting;
                seatsLeft -= confirmed ? 1 : 0;
                var seat = new Standing(confirmed, seq, place, room.at());
                given.add(new Given(one, seat));
                now.put(one.learner(), seat);
                answers.add(seat);
            }
        }
        return new Plan(answers, given, repeats, released.all(), promoted);
    }

    /**
     * A seat counts for the enrolment that it was taken under. Whoever has left and joined again may still hold one of the former
     * enrolment, which the reaction to the leaving is about to free: to say that it is theirs would be to promise what is then taken away.
     */
    private static @Nullable Standing own(Asked one) {
        return Objects.equals(one.seatEnrolment(), one.enrolment()) ? one.standing() : null;
    }

    private static @Nullable String refusal(Room room, Asked one) {
        if (one.used()) {
            return "key-already-used";
        } else if (room.cancelled()) {
            return "session-cancelled";
        } else if (room.started()) {
            return "session-started";
        } else if (!room.open()) {
            return room.announced() ? "booking-not-open-yet" : "booking-closed";
        }
        // The seat of a former enrolment is told like a joining that isn't known yet: ask again.
        return one.enrolment() == null || one.standing() != null ? "enrolment-not-known" : null;
    }

    /** The seats of those who give them back, each once. */
    private static Released released(List<Asked> asked) {
        Map<UUID, Freed> freed = new LinkedHashMap<>();
        for (Asked one : asked) {
            var seat = one.standing();
            if (one.kind() == Kind.GIVE_BACK && seat != null) {
                freed.put(one.learner(), new Freed(one.learner(), seat.seq(), seat.confirmed(), one.zone()));
            }
        }
        return new Released(List.copyOf(freed.values()));
    }

    /** A repeat is answered like the first time. */
    private static SeatAnswer givenBack(Room room, Asked one) {
        return one.had() ? new SeatAnswer.Released(room.at()) : new SeatAnswer.Refused("no-seat", room.course());
    }

    /** Frees these seats of a locked session, and lets the next in line in. */
    static Plan free(Room room, List<Freed> freed) {
        return new Plan(List.of(), List.of(), List.of(), freed, promoted(room, new Released(freed)));
    }

    private static int promoted(Room room, Released released) {
        int seats = released.seats();
        return room.promotes()
                ? promoted(
                        seats + IN_PASSING, room.capacity(), room.taken() - seats, room.waiting() - released.places())
                : 0;
    }

    /** Seats and places in line that are given back or taken away. */
    private record Released(List<Freed> all) {
        int seats() {
            return (int) all.stream().filter(Freed::confirmed).count();
        }

        int places() {
            return all.size() - seats();
        }

        int placesBefore(long seq) {
            return (int) all.stream()
                    .filter(one -> !one.confirmed() && one.seq() < seq)
                    .count();
        }
    }

    /** A new seat or place in line, and whose. */
    record Given(Asked asked, Standing seat) {}

    /** What is to be written and answered. Answers stand in the order of the requests. */
    record Plan(List<SeatAnswer> answers, List<Given> given, List<Asked> repeats, List<Freed> released, int promoted) {

        boolean changesNothing() {
            return given.isEmpty() && repeats.isEmpty() && released.isEmpty() && promoted == 0;
        }
    }
}
