package org.ensemble.session.card;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** A session as everybody may see it, with the reader's own seat in it. */
public record Card(
        UUID id,
        String course,
        int week,
        String language,
        @Nullable UUID twin,
        String titleEn,
        String titleFr,
        String descriptionEn,
        String descriptionFr,
        Instant startsAt,
        Instant endsAt,
        String zone,
        int capacity,
        int taken,
        int waiting,
        long lastSeq,
        boolean open,
        boolean cancelled,
        @Nullable Mine mine) {

    static Card of(Row row) {
        return new Card(
                row.getUUID("id"),
                row.getString("course"),
                row.getInteger("week"),
                row.getString("language"),
                row.getUUID("twin"),
                row.getString("title_en"),
                row.getString("title_fr"),
                row.getString("description_en"),
                row.getString("description_fr"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("zone"),
                row.getInteger("capacity"),
                row.getInteger("taken"),
                row.getInteger("waiting"),
                row.getLong("last_seq"),
                row.getString("booking").equals("open"),
                row.getOffsetDateTime("cancelled_at") != null,
                Mine.of(row));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time.toInstant();
    }

    int free() {
        return waiting > 0 ? 0 : capacity - taken;
    }

    String title(Language reader) {
        return reader.pick(titleEn, titleFr);
    }

    String description(Language reader) {
        return reader.pick(descriptionEn, descriptionFr);
    }

    Card with(@Nullable Mine seat) {
        return new Card(
                id,
                course,
                week,
                language,
                twin,
                titleEn,
                titleFr,
                descriptionEn,
                descriptionFr,
                startsAt,
                endsAt,
                zone,
                capacity,
                taken,
                waiting,
                lastSeq,
                open,
                cancelled,
                seat);
    }

    /** @param place in line; null for a seat */
    public record Mine(String state, long seq, @Nullable Long place) {
        static @Nullable Mine of(Row row) {
            String state = row.getString("my_state");
            return state == null ? null : new Mine(state, row.getLong("my_seq"), row.getLong("my_place"));
        }

        boolean confirmed() {
            return place == null;
        }
    }
}
