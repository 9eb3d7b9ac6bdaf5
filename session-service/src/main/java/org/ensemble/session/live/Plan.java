package org.ensemble.session.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as a facilitator plans it. Course and capacity count only when it is new: a session stays in its course, and its capacity is
 * changed by an act of its own.
 *
 * @param language the one that the session is held in
 * @param twin the session of the same week in the other language
 * @param joinLink the live platform's address, shown only to who has a seat
 * @param opensAt when booking opens; null where it is open from the first
 * @param roomLimit the most that the live platform's room holds, from 1 to 100,000; null where that isn't known
 * @param watchLink where whoever has no seat can watch, however many they are
 */
public record Plan(
        @Nullable String course,
        @Nullable Integer week,
        @Nullable String language,
        @Nullable UUID twin,
        @Nullable String titleEn,
        @Nullable String titleFr,
        @Nullable String descriptionEn,
        @Nullable String descriptionFr,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String zone,
        @Nullable Integer capacity,
        @Nullable String joinLink,
        @Nullable Instant opensAt,
        @Nullable Integer roomLimit,
        @Nullable String watchLink) {

    /** The same without what could break a page or a database: control characters and direction overrides. */
    Plan cleaned() {
        return new Plan(
                line(course),
                week,
                language,
                twin,
                line(titleEn),
                line(titleFr),
                text(descriptionEn),
                text(descriptionFr),
                startsAt,
                endsAt,
                line(zone),
                capacity,
                link(joinLink),
                opensAt,
                roomLimit,
                link(watchLink));
    }

    private static @Nullable String link(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : line(typed);
    }

    private static @Nullable String line(@Nullable String typed) {
        String text = text(typed);
        return text == null ? null : text.replaceAll("\\s+", " ").strip();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null
                ? null
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}\\p{Cs}\u202A-\u202E\u2066-\u2069&&[^\n\t]]", "")
                        .strip();
    }
}
