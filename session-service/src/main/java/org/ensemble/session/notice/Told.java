package org.ensemble.session.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Times;
import org.jspecify.annotations.Nullable;

/** A session as it is named in a notice. */
public record Told(UUID session, String titleEn, String titleFr, Instant startsAt, String zone) {
    /** The same session, told to somebody who lives in that zone. */
    Told in(@Nullable String readersZone) {
        return readersZone == null ? this : new Told(session, titleEn, titleFr, startsAt, readersZone);
    }

    String whenEn() {
        return when(Language.EN);
    }

    String whenFr() {
        return when(Language.FR);
    }

    private String when(Language language) {
        ZoneId there = ZoneId.of(zone);
        return Times.dateTime(startsAt, there, language) + " (" + Times.zoneName(there, language) + ")";
    }
}
