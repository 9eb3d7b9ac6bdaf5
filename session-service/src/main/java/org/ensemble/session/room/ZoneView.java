package org.ensemble.session.room;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Times;
import org.ensemble.platform.web.Zones;
import org.ensemble.session.card.Card;
import org.jspecify.annotations.Nullable;

/**
 * A session's moments as they fall in one of the learners' time zones.
 *
 * @param opens null unless booking is still to open
 */
public record ZoneView(String zone, @Nullable Moment opens, Moment starts) {

    /** @param odd whether few can come at that hour */
    public record Moment(String time, boolean odd) {
        private static Moment of(Instant at, ZoneId there, Language language) {
            return new Moment(Times.dateTime(at, there, language), RoomRule.oddHour(LocalTime.ofInstant(at, there)));
        }
    }

    static ZoneView of(Card card, String zone, Language language) {
        ZoneId there = ZoneId.of(zone);
        Instant opens = card.opensAt();
        return new ZoneView(
                Zones.label(zone, language),
                opens == null ? null : Moment.of(opens, there, language),
                Moment.of(card.startsAt(), there, language));
    }
}
