package org.ensemble.session.card;

import java.time.Instant;
import java.util.Locale;
import org.ensemble.session.card.Card.Mine;
import org.ensemble.session.life.LifeRule;

/** The one thing that a session's card says to its reader, and so which button it has. */
public enum CardState {
    ANNOUNCED,
    OPEN,
    FULL,
    WAITING,
    MINE,
    JOIN,
    WATCH,
    CLOSED,
    CANCELLED,
    OVER;

    static CardState of(Card card, Instant now) {
        if (card.cancelled()) {
            return CANCELLED;
        }
        if (!now.isBefore(card.endsAt())) {
            return OVER;
        }
        Mine mine = card.held();
        if (mine != null && mine.confirmed()) {
            return now.isBefore(card.startsAt().minus(LifeRule.DOOR)) ? MINE : JOIN;
        }
        if (!now.isBefore(card.startsAt())) {
            return card.watchable() ? WATCH : CLOSED;
        }
        if (mine != null) {
            return WAITING;
        }
        if (card.announced()) {
            return ANNOUNCED;
        }
        if (!card.open()) {
            return CLOSED;
        }
        return card.free() > 0 ? OPEN : FULL;
    }

    /** Whether the stream is there: from when the doors open until the end. */
    static boolean watch(Card card, Instant now) {
        return card.watchable()
                && !card.cancelled()
                && !now.isBefore(card.startsAt().minus(LifeRule.DOOR))
                && now.isBefore(card.endsAt());
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
