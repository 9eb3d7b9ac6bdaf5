package org.ensemble.session.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ensemble.session.card.Card.Mine;
import org.junit.jupiter.api.Test;

class CardStateTest {
    private static final Instant START = Instant.parse("2027-06-03T18:00:00Z");
    private static final Mine SEAT = new Mine("confirmed", 1, null);
    private static final Mine PLACE = new Mine("waiting", 72, 12L);

    @Test
    void aFreeSeatCanBeTakenUntilTheStart() {
        assertThat(at(card(3, 0, true), -60)).isEqualTo(CardState.OPEN);
        assertThat(at(card(3, 0, false), -60)).isEqualTo(CardState.CLOSED);
        assertThat(at(card(3, 0, true), 0)).isEqualTo(CardState.CLOSED);
    }

    @Test
    void aFullRoomAndOneWithPeopleInLineAreFull() {
        assertThat(at(card(5, 0, true), -60)).isEqualTo(CardState.FULL);
        assertThat(at(card(3, 2, true), -60)).isEqualTo(CardState.FULL);
    }

    @Test
    void theDoorOpensAQuarterOfAnHourBeforeAndClosesAtTheEnd() {
        Card mine = card(3, 0, true).with(SEAT);
        assertThat(at(mine, -16)).isEqualTo(CardState.MINE);
        assertThat(at(mine, -15)).isEqualTo(CardState.JOIN);
        assertThat(at(mine, 59)).isEqualTo(CardState.JOIN);
        assertThat(at(mine, 60)).isEqualTo(CardState.OVER);
    }

    @Test
    void whoWaitsKeepsTheirPlaceUntilTheStart() {
        assertThat(at(card(5, 12, false).with(PLACE), -1)).isEqualTo(CardState.WAITING);
        assertThat(at(card(5, 12, true).with(PLACE), 1)).isEqualTo(CardState.CLOSED);
    }

    @Test
    void bookingThatIsStillToOpenIsAnnouncedAlsoToWhoHasCalled() {
        Card announced = announced(card(0, 0, false));
        assertThat(at(announced, -60)).isEqualTo(CardState.ANNOUNCED);
        assertThat(at(announced.with(Mine.CALLED), -60)).isEqualTo(CardState.ANNOUNCED);
        assertThat(at(announced, 0)).isEqualTo(CardState.CLOSED);
    }

    @Test
    void whoHasNoSeatWatchesFromTheStartUntilTheEnd() {
        Card streamed = watchable(card(5, 12, true));
        assertThat(at(streamed, -1)).isEqualTo(CardState.FULL);
        assertThat(at(streamed.with(PLACE), -1)).isEqualTo(CardState.WAITING);
        assertThat(at(streamed, 0)).isEqualTo(CardState.WATCH);
        assertThat(at(streamed.with(PLACE), 59)).isEqualTo(CardState.WATCH);
        assertThat(at(streamed.with(SEAT), 59)).isEqualTo(CardState.JOIN);
        assertThat(at(streamed, 60)).isEqualTo(CardState.OVER);
    }

    @Test
    void aQuarterOfAnHourBeforeItTheStreamIsThereForThem() {
        assertThat(CardState.watch(watchable(card(5, 12, true)), START.minusSeconds(901)))
                .isFalse();
        assertThat(CardState.watch(watchable(card(5, 12, true)), START.minusSeconds(900)))
                .isTrue();
        assertThat(CardState.watch(card(5, 12, true), START.minusSeconds(900))).isFalse();
        assertThat(CardState.watch(watchable(card(5, 12, true)), START.plusSeconds(3600)))
                .isFalse();
    }

    @Test
    void aCallIsNoSeat() {
        assertThat(at(card(3, 0, true).with(Mine.CALLED), -10)).isEqualTo(CardState.OPEN);
        assertThat(at(card(5, 0, true).with(Mine.CALLED), -10)).isEqualTo(CardState.FULL);
    }

    private static CardState at(Card card, long minutes) {
        return CardState.of(card, START.plus(Duration.ofMinutes(minutes)));
    }

    private static Card watchable(Card card) {
        return new Card(
                card.id(),
                "c",
                1,
                "en",
                null,
                "T",
                "T",
                "D",
                "D",
                START,
                START.plusSeconds(3600),
                "UTC",
                5,
                card.taken(),
                card.waiting(),
                17,
                true,
                null,
                true,
                false,
                null);
    }

    static Card announced(Card card) {
        return new Card(
                card.id(),
                "c",
                1,
                "en",
                null,
                "T",
                "T",
                "D",
                "D",
                START,
                START.plusSeconds(3600),
                "UTC",
                5,
                0,
                0,
                0,
                false,
                START.minusSeconds(1800),
                false,
                false,
                null);
    }

    static Card card(int taken, int waiting, boolean open) {
        return new Card(
                UUID.randomUUID(),
                "c",
                1,
                "en",
                null,
                "T",
                "T",
                "D",
                "D",
                START,
                START.plusSeconds(3600),
                "UTC",
                5,
                taken,
                waiting,
                17,
                open,
                null,
                false,
                false,
                null);
    }
}
