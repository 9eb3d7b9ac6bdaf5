package org.ensemble.session.card;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ensemble.platform.web.Language;
import org.ensemble.session.card.Card.Mine;
import org.jspecify.annotations.Nullable;

/**
 * What the cards look like at one moment, put into words and rendered once for all who see the same: when hundreds are let in at once, all
 * of them in one language and zone. Used from several event loops.
 */
final class Looks {
    private final Instant now;
    private final Map<Seer, Look> looks = new ConcurrentHashMap<>();
    private final Map<Sums, String> numbers = new ConcurrentHashMap<>();

    Looks(Instant now) {
        this.now = now;
    }

    /** What makes a difference in how a card looks. */
    private record Seer(
            UUID session,
            boolean seated,
            @Nullable Long place,
            boolean called,
            Language language,
            Optional<String> zone,
            boolean signedIn,
            boolean plain) {
        static Seer of(Card card, Watcher watcher) {
            Mine mine = card.held();
            return new Seer(
                    card.id(),
                    mine != null && mine.confirmed(),
                    mine == null ? null : mine.place(),
                    card.called(),
                    watcher.language(),
                    watcher.zone(),
                    watcher.learner() != null,
                    watcher.plain());
        }
    }

    private record Sums(UUID session, Language language) {}

    /** @param card with the reader's own seat in it */
    Look of(Card card, Watcher watcher) {
        return looks.computeIfAbsent(Seer.of(card, watcher), seer -> new Look(view(card, watcher), watcher.plain()));
    }

    /** The seats left, and how many wait: the same for everybody. */
    String numbers(Card card, Watcher watcher) {
        return numbers.computeIfAbsent(
                new Sums(card.id(), watcher.language()),
                key -> Look.render(CardPages.Templates.numbers(view(card, watcher)), watcher.language()));
    }

    private CardView view(Card card, Watcher watcher) {
        return CardView.of(card, watcher.language(), watcher.zone(), watcher.learner() != null, now);
    }
}
