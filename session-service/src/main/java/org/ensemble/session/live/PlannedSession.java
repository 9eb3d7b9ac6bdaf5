package org.ensemble.session.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as facilitators read it: its plan, and how things stand in its room. */
record PlannedSession(
        @JsonUnwrapped Item session,
        String descriptionEn,
        String descriptionFr,
        @Nullable String joinLink,
        @Nullable String watchLink) {

    static PlannedSession of(Row row) {
        return new PlannedSession(
                Item.of(row),
                row.getString("description_en"),
                row.getString("description_fr"),
                row.getString("join_link"),
                row.getString("watch_link"));
    }

    /**
     * What a list has of it.
     *
     * @param booking announced, open or closed
     * @param opensAt when it opens or was to open; null where it was open from the first
     * @param version to be given as {@code If-Match} with an edit
     */
    record Item(
            UUID id,
            String course,
            int week,
            String language,
            @Nullable UUID twin,
            String titleEn,
            String titleFr,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            @Nullable Integer roomLimit,
            int taken,
            int waiting,
            String booking,
            @Nullable Instant opensAt,
            @Nullable Instant cancelledAt,
            long version) {

        static Item of(Row row) {
            return new Item(
                    row.getUUID("id"),
                    row.getString("course"),
                    row.getInteger("week"),
                    row.getString("language"),
                    row.getUUID("twin"),
                    row.getString("title_en"),
                    row.getString("title_fr"),
                    row.getOffsetDateTime("starts_at").toInstant(),
                    row.getOffsetDateTime("ends_at").toInstant(),
                    row.getString("zone"),
                    row.getInteger("capacity"),
                    row.getInteger("room_limit"),
                    row.getInteger("taken"),
                    row.getInteger("waiting"),
                    row.getString("booking"),
                    instant(row, "opens_at"),
                    instant(row, "cancelled_at"),
                    row.getLong("version"));
        }

        private static @Nullable Instant instant(Row row, String column) {
            OffsetDateTime time = row.getOffsetDateTime(column);
            return time == null ? null : time.toInstant();
        }
    }
}
