package org.ensemble.session.card;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.ensemble.session.card.Card.Mine;

/** The one thing that a session's card says to its reader, and so which button it has. */
public enum CardState {
    OPEN,
    FULL,
    WAITING,
    MINE,
    JOIN,
    CLOSED,
    CANCELLED,
    OVER;

    /** How long before its start a session's door opens. */
    static final Duration DOOR = Duration.ofMinutes(15);

    static CardState of(Card card, Instant now) {
        if (card.cancelled()) {
            return CANCELLED;
        }
        if (!now.isBefore(card.endsAt())) {
            return OVER;
        }
        Mine mine = card.mine();
        if (mine != null && mine.confirmed()) {
            return now.isBefore(card.startsAt().minus(DOOR)) ? MINE : JOIN;
        }
        if (!now.isBefore(card.startsAt())) {
            return CLOSED;
        }
        if (mine != null) {
            return WAITING;
        }
        if (!card.open()) {
            return CLOSED;
        }
        return card.free() > 0 ? OPEN : FULL;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
