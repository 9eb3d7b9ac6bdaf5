package org.ensemble.session.seat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ensemble.session.seat.Judged.Asked;
import org.ensemble.session.seat.Judged.Room;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a seat and who waits. A seat is confirmed while nobody waits and one is free; otherwise the learner waits, in order of
 * arrival. Whoever waits goes first: as long as a seat is free and somebody waits, nobody new is confirmed.
 */
final class SeatRule {
    /** How many are promoted in one transaction, so that no lock is held for long. */
    static final int STEP = 500;

    private SeatRule() {}

    /** How many of those who wait get in now, when so many seats are taken. */
    static int promoted(int capacity, int taken, int waiting) {
        return Math.max(0, Math.min(STEP, Math.min(capacity - taken, waiting)));
    }

    /** Answers each request in order of arrival. */
    static Plan take(Room room, List<Asked> asked) {
        int promoted = room.promotes() ? promoted(room.capacity(), room.taken(), room.waiting()) : 0;
        int waiting = room.waiting() - promoted;
        int free = waiting > 0 ? 0 : room.capacity() - room.taken() - promoted;
        List<SeatAnswer> answers = new ArrayList<>(asked.size());
        List<Given> given = new ArrayList<>();
        List<Asked> repeats = new ArrayList<>();
        Map<UUID, SeatAnswer> now = new HashMap<>();
        for (Asked one : asked) {
            Standing own = own(one);
            SeatAnswer standing = own == null ? now.get(one.learner()) : own.after(promoted);
            String refusal = refusal(room, one);
            if (standing != null) {
                answers.add(standing);
                repeats.add(one);
            } else if (refusal != null) {
                answers.add(new SeatAnswer.Refused(refusal, room.course()));
            } else {
                boolean confirmed = free > 0;
                long seq = room.lastSeq() + given.size() + 1;
                Long place = confirmed ? null : (long) ++waiting;
                free -= confirmed ? 1 : 0;
                var seat = new Standing(confirmed, seq, place, room.at());
                given.add(new Given(one, seat));
                now.put(one.learner(), seat);
                answers.add(seat);
            }
        }
        return new Plan(answers, given, repeats, List.of(), promoted);
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
            return "booking-closed";
        }
        // The seat of a former enrolment is told like a joining that isn't known yet: ask again.
        return one.enrolment() == null || one.standing() != null ? "enrolment-not-known" : null;
    }

    /** Frees the seats of those who give them back; a repeat is answered like the first time. */
    static Plan giveBack(Room room, List<Asked> asked) {
        List<SeatAnswer> answers = new ArrayList<>(asked.size());
        Map<UUID, Freed> freed = new LinkedHashMap<>();
        for (Asked one : asked) {
            var seat = one.standing();
            if (seat != null) {
                freed.put(one.learner(), new Freed(one.learner(), seat.seq(), seat.confirmed(), one.zone()));
            }
            answers.add(
                    one.had() ? new SeatAnswer.Released(room.at()) : new SeatAnswer.Refused("no-seat", room.course()));
        }
        Plan plan = free(room, List.copyOf(freed.values()));
        return new Plan(answers, List.of(), List.of(), plan.released(), plan.promoted());
    }

    /** A new seat or place in line, and whose. */
    record Given(Asked asked, Standing seat) {}

    /** Frees these seats of a locked session, and lets the next in line in. */
    static Plan free(Room room, List<Freed> freed) {
        int confirmed = (int) freed.stream().filter(Freed::confirmed).count();
        int taken = room.taken() - confirmed;
        int waiting = room.waiting() - (freed.size() - confirmed);
        int promoted = room.promotes() ? promoted(room.capacity(), taken, waiting) : 0;
        return new Plan(List.of(), List.of(), List.of(), freed, promoted);
    }

    /** What is to be written and answered. Answers stand in the order of the requests. */
    record Plan(List<SeatAnswer> answers, List<Given> given, List<Asked> repeats, List<Freed> released, int promoted) {

        boolean changesNothing() {
            return given.isEmpty() && repeats.isEmpty() && released.isEmpty() && promoted == 0;
        }
    }
}
