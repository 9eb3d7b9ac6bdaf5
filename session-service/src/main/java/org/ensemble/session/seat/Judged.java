package org.ensemble.session.seat;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.session.seat.Ask.Kind;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.jspecify.annotations.Nullable;

/** A locked session and what is known of each learner who asks, in the order of arrival. */
public record Judged(Room room, List<Asked> asked) {

    /**
     * The session's row as it stood at {@code at}, when it was locked.
     *
     * @param open whether seats can be asked for
     * @param announced whether the clock has still to tell that booking opens, or has just opened
     * @param roomLimit the most seats that the live platform's room holds; null where that isn't known
     */
    public record Room(
            UUID session,
            String course,
            int capacity,
            int taken,
            int waiting,
            long lastSeq,
            boolean open,
            boolean cancelled,
            Instant startsAt,
            String zone,
            String titleEn,
            String titleFr,
            Instant at,
            boolean announced,
            @Nullable Integer roomLimit) {

        static Room of(Row row) {
            return new Room(
                    row.getUUID(0),
                    row.getString(1),
                    row.getInteger(2),
                    row.getInteger(3),
                    row.getInteger(4),
                    row.getLong(5),
                    row.getBoolean(6),
                    row.getBoolean(7),
                    row.getOffsetDateTime(8).toInstant(),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getOffsetDateTime(12).toInstant(),
                    row.getBoolean(13),
                    row.getInteger(14));
        }

        public boolean started() {
            return !startsAt.isAfter(at);
        }

        /** Whether those who wait may still get in. */
        boolean promotes() {
            return !cancelled && !started();
        }
    }

    /**
     * @param kind what is wanted
     * @param standing a seat or place in line, the latter without its number
     * @param seatEnrolment the enrolment that it was taken under
     * @param had whether the learner has, or ever had, a seat here
     * @param used whether this click's key belongs to a seat that was given back
     * @param enrolment the one that holds now; null for whoever isn't known to take the course
     */
    record Asked(
            Kind kind,
            UUID learner,
            String key,
            @Nullable Standing standing,
            @Nullable UUID seatEnrolment,
            boolean had,
            boolean used,
            @Nullable UUID enrolment,
            @Nullable String zone) {

        static Asked of(Row row, Ask ask) {
            String state = row.getString(0);
            Standing standing = state == null
                    ? null
                    : new Standing(
                            state.equals("confirmed"),
                            row.getLong(1),
                            null,
                            row.getOffsetDateTime(2).toInstant());
            return new Asked(
                    ask.kind(),
                    ask.learner(),
                    ask.key(),
                    standing,
                    row.getUUID(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getUUID(6),
                    row.getString(7));
        }

        private Asked placed(Map<Long, Long> places) {
            return standing == null || standing.confirmed()
                    ? this
                    : new Asked(
                            kind,
                            learner,
                            key,
                            new Standing(false, standing.seq(), places.get(standing.seq()), standing.at()),
                            seatEnrolment,
                            had,
                            used,
                            enrolment,
                            zone);
        }
    }

    /** The numbers of those who stand in line already and ask again. */
    Long[] inLine() {
        return asked.stream()
                .filter(one -> one.kind() == Kind.TAKE)
                .map(Asked::standing)
                .filter(standing -> standing != null && !standing.confirmed())
                .map(Standing::seq)
                .toArray(Long[]::new);
    }

    Judged placed(Map<Long, Long> places) {
        return new Judged(room, asked.stream().map(one -> one.placed(places)).toList());
    }
}
