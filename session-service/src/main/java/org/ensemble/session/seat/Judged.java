package org.ensemble.session.seat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A locked session and what is known of each learner who asks, as the SQL function {@code seat_judge} tells it. */
public record Judged(Room room, List<Asked> asked) {

    /** @param promotes whether those who wait may still get in: not after the start, nor once cancelled */
    public record Room(
            UUID session,
            String course,
            int capacity,
            int taken,
            int waiting,
            long lastSeq,
            boolean promotes,
            boolean cancelled,
            boolean open,
            Instant at,
            Instant startsAt,
            String zone,
            String titleEn,
            String titleFr) {

        public boolean started() {
            return !startsAt.isAfter(at);
        }
    }

    /**
     * @param standing where a refusal comes with it, it is of a former enrolment, and only good for being given back
     * @param had whether the learner has, or ever had, a seat here
     */
    record Asked(
            UUID learner,
            String key,
            SeatAnswer.@Nullable Standing standing,
            @Nullable String refusal,
            boolean had,
            @Nullable UUID enrolment,
            @Nullable String zone) {}

    static Judged of(JsonObject json, UUID[] learners, String[] keys) {
        var rows = json.getJsonArray("asked");
        return new Judged(
                room(json.getJsonObject("room")),
                IntStream.range(0, learners.length)
                        .mapToObj(i -> asked(rows.getJsonObject(i), learners[i], keys[i]))
                        .toList());
    }

    private static Room room(JsonObject json) {
        return new Room(
                UUID.fromString(json.getString("session")),
                json.getString("course"),
                json.getInteger("capacity"),
                json.getInteger("taken"),
                json.getInteger("waiting"),
                json.getLong("lastSeq"),
                json.getBoolean("promotes"),
                json.getBoolean("cancelled"),
                json.getBoolean("open"),
                instant(json.getString("at")),
                instant(json.getString("startsAt")),
                json.getString("zone"),
                json.getString("titleEn"),
                json.getString("titleFr"));
    }

    private static Asked asked(JsonObject json, UUID learner, String key) {
        JsonObject standing = json.getJsonObject("standing");
        String enrolment = json.getString("enrolment");
        return new Asked(
                learner,
                key,
                standing == null
                        ? null
                        : new SeatAnswer.Standing(
                                standing.getString("state").equals("confirmed"),
                                standing.getLong("seq"),
                                standing.getLong("place"),
                                instant(standing.getString("at"))),
                json.getString("refusal"),
                json.getBoolean("had"),
                enrolment == null ? null : UUID.fromString(enrolment),
                json.getString("zone"));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
