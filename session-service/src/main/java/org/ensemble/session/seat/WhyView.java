package org.ensemble.session.seat;

import java.time.Instant;
import org.ensemble.platform.web.Numbers;
import org.ensemble.platform.web.Times;
import org.ensemble.session.card.CardView;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands, in the reader's words.
 *
 * @param name of the learner; empty until it is known
 */
public record WhyView(CardView card, Why why, String name) {

    public static WhyView of(CardView card, Whys.Told told) {
        String name = told.displayName();
        return new WhyView(card, told.why(), name == null ? "" : name);
    }

    public boolean waits() {
        return why.place() != null;
    }

    public boolean seated() {
        return why.rule() == Why.Rule.HAS_SEAT;
    }

    /** 12th, 12e. */
    public String place() {
        Long place = why.place();
        return place == null ? "" : Numbers.ordinal(place, card.language());
    }

    public String shown(Number number) {
        return Numbers.number(number.longValue(), card.language());
    }

    public String time(@Nullable Instant at) {
        return at == null ? "" : Times.dateTime(at, card.zone(), card.language());
    }
}
