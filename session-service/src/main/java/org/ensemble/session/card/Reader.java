package org.ensemble.session.card;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Who reads the page: in which language and zone, and with which seats. */
@RequestScoped
public class Reader {
    private final Caller caller;
    private final Cards cards;
    private final Clock clock;

    Reader(Caller caller, Cards cards, Clock clock) {
        this.caller = caller;
        this.cards = cards;
        this.clock = clock;
    }

    /** Null for a guest. */
    @Nullable
    UUID id() {
        return caller.signedIn() ? caller.id() : null;
    }

    /** Until when that is known; for a guest always. */
    Instant until() {
        return caller.until();
    }

    public Uni<Optional<String>> zone() {
        return cards.zoneOf(id());
    }

    /** The session's card as this reader sees it now. */
    public Uni<CardView> card(Language language, UUID session) {
        return cards.one(id(), session).chain(card -> zone().map(zone -> view(card, language, zone)));
    }

    /** Where it takes place, for facilitators. */
    public Uni<Links> links(UUID session) {
        return cards.links(session);
    }

    /** All sessions of a course, by week. */
    public Uni<List<CardView>> course(Language language, String course) {
        return views(language, cards.byWeek(id(), course));
    }

    Uni<List<CardView>> views(Language language, Uni<List<Card>> read) {
        return read.chain(found -> zone().map(zone ->
                found.stream().map(card -> view(card, language, zone)).toList()));
    }

    private CardView view(Card card, Language language, Optional<String> zone) {
        return CardView.of(card, language, zone, caller.signedIn(), clock.instant());
    }
}
