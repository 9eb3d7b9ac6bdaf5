package org.ensemble.session.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is named in the notices of one batch. Its time is put into words once for each zone: for a batch of hundreds that would
 * cost more than everything else. Not for several threads.
 */
public final class Told {
    private final UUID session;
    private final String titleEn;
    private final String titleFr;
    private final Instant startsAt;
    private final String whenEn;
    private final String whenFr;
    private final Map<String, Told> elsewhere = new HashMap<>();

    public Told(UUID session, String titleEn, String titleFr, Instant startsAt, String zone) {
        this.session = session;
        this.titleEn = titleEn;
        this.titleFr = titleFr;
        this.startsAt = startsAt;
        this.whenEn = when(startsAt, ZoneId.of(zone), Language.EN);
        this.whenFr = when(startsAt, ZoneId.of(zone), Language.FR);
    }

    /** The same session, told to somebody who lives in that zone. */
    Told in(@Nullable String zone) {
        return zone == null
                ? this
                : elsewhere.computeIfAbsent(zone, there -> new Told(session, titleEn, titleFr, startsAt, there));
    }

    UUID session() {
        return session;
    }

    String titleEn() {
        return titleEn;
    }

    String titleFr() {
        return titleFr;
    }

    Instant startsAt() {
        return startsAt;
    }

    String whenEn() {
        return whenEn;
    }

    String whenFr() {
        return whenFr;
    }

    private static String when(Instant at, ZoneId there, Language language) {
        return Times.dateTime(at, there, language) + " (" + Times.zoneName(there, language) + ")";
    }
}
