package org.ensemble.session.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ensemble.session.life.LifeEvent.BookingOpened;
import org.ensemble.session.life.LifeEvent.DoorsOpened;
import org.ensemble.session.life.LifeEvent.SessionEnded;
import org.ensemble.session.life.LifeEvent.SessionStarted;
import org.ensemble.session.life.LifeRule.Life;
import org.ensemble.session.life.LifeRule.Moved;
import org.ensemble.session.life.LifeRule.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Minutes are counted from the start: booking opens an hour before it, the session lasts an hour. */
class LifeRuleTest {
    private static final UUID SESSION = UUID.randomUUID();
    private static final Instant START = Instant.parse("2027-06-03T18:00:00Z");

    @Test
    void eachStepComesAtItsMinute() {
        assertThat(told(life(Step.PLANNED), -61)).isEmpty();
        assertThat(told(life(Step.PLANNED), -60)).containsExactly(BookingOpened.class);
        assertThat(told(opened(Step.PLANNED), -16)).isEmpty();
        assertThat(told(opened(Step.PLANNED), -15)).containsExactly(DoorsOpened.class);
        assertThat(told(opened(Step.DOORS_OPEN), -1)).isEmpty();
        assertThat(told(opened(Step.DOORS_OPEN), 0)).containsExactly(SessionStarted.class);
        assertThat(told(opened(Step.STARTED), 59)).isEmpty();
        assertThat(told(opened(Step.STARTED), 60)).containsExactly(SessionEnded.class);
        assertThat(told(opened(Step.ENDED), 600)).isEmpty();
    }

    @Test
    void afterALongAbsenceAllThatWasMissedIsToldInOrder() {
        assertThat(told(life(Step.PLANNED), 600))
                .containsExactly(BookingOpened.class, DoorsOpened.class, SessionStarted.class, SessionEnded.class);
    }

    @Test
    void theClockOpensBookingForNobodyInParticular() {
        Moved moved = LifeRule.move(life(Step.PLANNED), START.minus(Duration.ofMinutes(30)));
        assertThat(moved.opens()).isTrue();
        assertThat(moved.events()).containsExactly(new BookingOpened(SESSION, START.minusSeconds(1800), null));
    }

    @Test
    void aCancelledSessionSaysNothingMore() {
        var cancelled =
                new Life(SESSION, true, START.minusSeconds(3600), Step.PLANNED, START, START.plusSeconds(3600), true);
        assertThat(told(cancelled, 600)).isEmpty();
        assertThat(LifeRule.move(cancelled, START.plusSeconds(36_000)).opens()).isFalse();
    }

    @Test
    void theDoorsOfASessionThatWasMovedOpenAgain() {
        Moved moved = LifeRule.move(opened(Step.DOORS_OPEN), START.minus(Duration.ofDays(1)));
        assertThat(moved.step()).isEqualTo(Step.PLANNED);
        assertThat(moved.events()).isEmpty();
    }

    /** However often and whenever it is looked at. */
    @Property
    void nothingIsToldTwiceOrOutOfOrder(@ForAll @Size(max = 20) List<@IntRange(min = -100, max = 100) Integer> looks) {
        Life life = life(Step.PLANNED);
        List<Class<?>> told = new ArrayList<>();
        int last = -1_000;
        for (int minute : LongStream.concat(
                        looks.stream().mapToLong(Integer::longValue).sorted(), LongStream.of(100))
                .mapToInt(Math::toIntExact)
                .toArray()) {
            assertThat(minute).isGreaterThanOrEqualTo(last);
            last = minute;
            Moved moved = LifeRule.move(life, START.plus(Duration.ofMinutes(minute)));
            moved.events().forEach(event -> told.add(event.getClass()));
            life = with(moved.step(), life.announced() && !moved.opens());
        }
        assertThat(told)
                .containsOnlyOnce(BookingOpened.class)
                .containsSubsequence(DoorsOpened.class, SessionStarted.class, SessionEnded.class)
                .hasSize(4);
        assertThat(IntStream.range(0, told.size()).filter(i -> told.get(i) == BookingOpened.class))
                .containsExactly(0);
    }

    private static List<Class<?>> told(Life life, long minute) {
        List<Class<?>> told = new ArrayList<>();
        LifeRule.move(life, START.plus(Duration.ofMinutes(minute)))
                .events()
                .forEach(event -> told.add(event.getClass()));
        return told;
    }

    private static Life life(Step step) {
        return with(step, true);
    }

    private static Life opened(Step step) {
        return with(step, false);
    }

    private static Life with(Step step, boolean announced) {
        @Nullable Instant opens = START.minusSeconds(3600);
        return new Life(SESSION, announced, opens, step, START, START.plusSeconds(3600), false);
    }
}
