package org.ensemble.session.card;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Numbers;
import org.ensemble.platform.web.Times;
import org.ensemble.platform.web.Zones;
import org.ensemble.session.card.Card.Mine;
import org.ensemble.session.life.LifeRule;

/**
 * A card in its reader's words.
 *
 * @param ownZone whether the zone is the reader's, as the profile says; otherwise it is the session's
 * @param watch whether there is a stream now, for who has no seat
 * @param answer whether it answers a click: then its state gets the focus, so that it is read out
 */
public record CardView(
        Card card,
        CardState state,
        Language language,
        ZoneId zone,
        boolean ownZone,
        boolean signedIn,
        boolean started,
        boolean watch,
        boolean answer) {

    /** In the reader's zone; until that is known, in the session's own. */
    static CardView of(Card card, Language language, Optional<String> zone, boolean signedIn, Instant now) {
        ZoneId shown = ZoneId.of(zone.orElse(card.zone()));
        return new CardView(
                card,
                CardState.of(card, now),
                language,
                shown,
                zone.isPresent(),
                signedIn,
                !now.isBefore(card.startsAt()),
                CardState.watch(card, now),
                false);
    }

    CardView asAnswer() {
        return new CardView(card, state, language, zone, ownZone, signedIn, started, watch, true);
    }

    /** Changes when what the card says does, the numbers aside: they are told by themselves. */
    public String shown() {
        return Integer.toHexString(List.of(state.tag(), place(), title(), when(), opens(), called(), watch)
                .hashCode());
    }

    public UUID id() {
        return card.id();
    }

    public String lang() {
        return language.tag();
    }

    public String url() {
        return "/" + language.tag() + "/sessions/" + card.id();
    }

    public String signInUrl() {
        return "/" + language.tag() + "/sign-in?return=" + url();
    }

    public String title() {
        return card.title(language);
    }

    public String description() {
        return card.description(language);
    }

    public boolean inFrench() {
        return card.language().equals("fr");
    }

    public String when() {
        return Times.date(card.startsAt(), zone, language) + ", "
                + Times.timeRange(card.startsAt(), card.endsAt(), zone, language);
    }

    public String zoneName() {
        return Zones.label(zone.getId(), language);
    }

    public String doorOpens() {
        return Times.dateTime(card.startsAt().minus(LifeRule.DOOR), zone, language);
    }

    /** When booking opens; empty where it has. */
    public String opens() {
        Instant opens = card.opensAt();
        return opens == null ? "" : Times.dateTime(opens, zone, language);
    }

    public boolean announced() {
        return card.announced();
    }

    /** Whether the reader wants to be told of that. */
    public boolean called() {
        return card.called();
    }

    /** Whether the seats left are of any use to the reader. */
    public boolean counts() {
        return ahead() && state != CardState.CLOSED && state != CardState.WATCH;
    }

    public boolean over() {
        return state == CardState.OVER;
    }

    boolean ahead() {
        return state != CardState.CANCELLED && state != CardState.OVER;
    }

    public int free() {
        return card.free();
    }

    public String freeShown() {
        return number(card.free());
    }

    public String waitingShown() {
        return number(card.waiting());
    }

    /** 12th, 12e; empty for who doesn't wait. */
    public String place() {
        Mine mine = card.held();
        Long place = mine == null ? null : mine.place();
        return place == null ? "" : Numbers.ordinal(place, language);
    }

    /** One for each time that the button is shown. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    private String number(long n) {
        return Numbers.number(n, language);
    }
}
