package org.ensemble.session.card;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A session as everybody may see it, with the reader's own seat in it.
 *
 * @param open whether a seat can be asked for
 * @param opensAt when booking opens; null where it has, or where nobody knows
 * @param watchable whether there is a stream for those without a seat
 */
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
        @Nullable Instant opensAt,
        boolean watchable,
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
                row.getBoolean("is_open"),
                opens(row),
                row.getBoolean("is_watchable"),
                row.getOffsetDateTime("cancelled_at") != null,
                Mine.of(row));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time.toInstant();
    }

    private static @Nullable Instant opens(Row row) {
        return row.getBoolean("is_announced") ? instant(row, "opens_at") : null;
    }

    boolean announced() {
        return opensAt != null;
    }

    /** The reader's seat or place in line. */
    @Nullable
    Mine held() {
        return mine == null || mine.called() ? null : mine;
    }

    boolean called() {
        return mine != null && mine.called();
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
                opensAt,
                watchable,
                cancelled,
                seat);
    }

    /**
     * What the reader has here.
     *
     * @param state confirmed, waiting, or called: who wants to be told when booking opens
     * @param seq 0 for who has only called
     * @param place in line; null unless waiting
     */
    public record Mine(String state, long seq, @Nullable Long place) {
        static final Mine CALLED = new Mine("called", 0, null);

        static @Nullable Mine of(Row row) {
            String state = row.getString("my_state");
            if (state == null) {
                return row.getBoolean("my_call") ? CALLED : null;
            }
            return new Mine(state, row.getLong("my_seq"), row.getLong("my_place"));
        }

        boolean confirmed() {
            return state.equals("confirmed");
        }

        boolean called() {
            return state.equals("called");
        }
    }
}
