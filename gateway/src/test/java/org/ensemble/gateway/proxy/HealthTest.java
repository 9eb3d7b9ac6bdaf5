package org.ensemble.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {

    private static final long MILLI = 1_000_000;

    private final Health well = Health.unknown(0);

    @Test
    void isSetAsideForTwiceAsLongEachTimeButNeverForLongerThanFiveSeconds() {
        Health health = well;
        long[] pauses = new long[12];
        long now = 0;
        for (int i = 0; i < pauses.length; i++) {
            now += 100_000 * MILLI;
            health = health.failed(now - MILLI, now);
            assertThat(health.mayBeAsked(now)).isFalse();
            pauses[i] = (health.againAt() - now) / MILLI;
        }
        assertThat(pauses).containsExactly(250, 500, 1000, 2000, 4000, 5000, 5000, 5000, 5000, 5000, 5000, 5000);
    }

    @Test
    void oneRequestTriesItAndAnAnswerBringsItBack() {
        Health aside = well.failed(10 * MILLI, 20 * MILLI);
        long later = aside.againAt();
        assertThat(aside.mayBeAsked(later)).isTrue();

        Health tried = aside.tried(later);
        assertThat(tried.mayBeAsked(later)).isFalse();
        assertThat(tried.answered(later, later + MILLI).aside()).isFalse();
        assertThat(tried.failed(later, later + MILLI).failures()).isEqualTo(2);
    }

    @Test
    void aHundredConnectionsThatDieTogetherAreOneFailure() {
        Health health = well;
        for (int i = 0; i < 100; i++) {
            health = health.failed(10 * MILLI + i, 20 * MILLI + i);
        }
        assertThat(health.failures()).isOne();
    }

    @Test
    void anAnswerThatWasOnItsWayBeforeTheFailureDoesNotBringItBack() {
        Health aside = well.failed(10 * MILLI, 20 * MILLI);
        assertThat(aside.answered(15 * MILLI, 30 * MILLI).aside()).isTrue();
    }

    @Test
    void silenceIsAFailureOnlyWhereNothingElseWasAnswered() {
        assertThat(well.silent(10 * MILLI, 30 * MILLI).aside()).isTrue();
        assertThat(well.answered(12 * MILLI, 20 * MILLI)
                        .silent(10 * MILLI, 30 * MILLI)
                        .aside())
                .isFalse();
    }
}
