package org.ensemble.session.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as it is named in a notice. */
public record Told(UUID session, String titleEn, String titleFr, Instant startsAt, String zone) {
    private static final Locale ENGLISH = Locale.forLanguageTag("en-CA");
    private static final Locale FRENCH = Locale.forLanguageTag("fr-CA");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz");

    /** The same session, told to somebody who lives in that zone. */
    Told in(@Nullable String readersZone) {
        return readersZone == null ? this : new Told(session, titleEn, titleFr, startsAt, readersZone);
    }

    String whenEn() {
        return when(ENGLISH);
    }

    String whenFr() {
        return when(FRENCH);
    }

    private String when(Locale locale) {
        var there = startsAt.atZone(ZoneId.of(zone));
        return WHEN.withLocale(locale).format(there) + " ("
                + ZONE.withLocale(locale).format(there) + ")";
    }
}
