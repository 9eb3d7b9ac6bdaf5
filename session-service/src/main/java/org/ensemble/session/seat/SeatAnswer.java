package org.ensemble.session.seat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a learner is answered at a session's desk. */
public sealed interface SeatAnswer {

    /**
     * A seat, or a place in line.
     *
     * @param seq the order of arrival in this session
     * @param place how many wait up to and including this learner; null for a seat
     */
    record Standing(boolean confirmed, long seq, @Nullable Long place, Instant at) implements SeatAnswer {

        /** As it stands when so many at the head of the line have got a seat. */
        Standing after(int promoted) {
            if (place == null || promoted == 0) {
                return this;
            }
            return place <= promoted
                    ? new Standing(true, seq, null, at)
                    : new Standing(false, seq, place - promoted, at);
        }
    }

    record Released(Instant at) implements SeatAnswer {}

    /** @param code the problem's slug, such as {@code booking-closed} */
    record Refused(String code, String course) implements SeatAnswer {}
}
