package org.ensemble.session.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.ensemble.session.card.Card.Mine;
import org.junit.jupiter.api.Test;

/** Who sees the same shares one rendering; nobody is shown what is another's. */
class LooksTest {
    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");
    private static final Card CARD = CardStateTest.card(5, 12, true);
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final Looks looks = new Looks(NOW);

    @Test
    void allWithASeatShareOneLook() {
        Watcher one = watcher(SOMEBODY, Language.EN, "America/Toronto", false);
        Watcher other = watcher(UUID.randomUUID(), Language.EN, "America/Toronto", false);
        assertThat(looks.of(seat(7), one)).isSameAs(looks.of(seat(8), other));
    }

    @Test
    void whatMakesADifferenceHasALookOfItsOwn() {
        Watcher reader = watcher(SOMEBODY, Language.EN, "America/Toronto", false);
        assertThat(List.of(
                        looks.of(seat(7), reader),
                        looks.of(place(80, 3), reader),
                        looks.of(place(81, 4), reader),
                        looks.of(CARD, reader),
                        looks.of(CARD.with(Mine.CALLED), reader),
                        looks.of(CARD, watcher(null, Language.EN, "America/Toronto", false)),
                        looks.of(seat(7), watcher(SOMEBODY, Language.FR, "America/Toronto", false)),
                        looks.of(seat(7), watcher(SOMEBODY, Language.EN, "America/St_Johns", false)),
                        looks.of(seat(7), watcher(SOMEBODY, Language.EN, "America/Toronto", true))))
                .doesNotHaveDuplicates();
    }

    private static Card seat(long seq) {
        return CARD.with(new Mine("confirmed", seq, null));
    }

    private static Card place(long seq, long place) {
        return CARD.with(new Mine("waiting", seq, place));
    }

    private static Watcher watcher(UUID learner, Language language, String zone, boolean plain) {
        return new Watcher(List.of(CARD.id()), learner, language, Optional.of(zone), plain, Instant.MAX, null, null);
    }
}
