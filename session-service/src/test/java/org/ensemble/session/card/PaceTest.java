package org.ensemble.session.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PaceTest {
    @Example
    void withoutAWordItLooksFourTimesASecond() {
        assertThat(looks(1000, List.of())).containsExactly(0L, 250L, 500L, 750L);
    }

    @Example
    void whatWasCommittedHereIsSeenAtOnceAndTheTimeIsOwedBack() {
        assertThat(looks(1000, List.of(260L))).containsExactly(0L, 250L, 260L, 750L);
    }

    @Example
    void inARushItLooksEachQuarterOfASecond() {
        List<Long> always = new ArrayList<>();
        for (long at = 300; at < 2000; at += 5) {
            always.add(at);
        }
        assertThat(looks(1300, always)).containsExactly(0L, 250L, 300L, 500L, 750L, 1000L, 1250L);
    }

    @Property
    void neverMoreThanFiveInASecondAndNeverLongerThanHalfASecondWithoutOne(
            @ForAll @Size(max = 60) List<@IntRange(max = 4000) Integer> commits) {
        List<Long> looks = looks(4000, commits.stream().map(Integer::longValue).toList());
        for (int i = 5; i < looks.size(); i++) {
            assertThat(looks.get(i) - looks.get(i - 5)).isGreaterThanOrEqualTo(1000);
        }
        for (int i = 1; i < looks.size(); i++) {
            assertThat(looks.get(i) - looks.get(i - 1)).isLessThanOrEqualTo(2 * Pace.EVERY);
        }
        assertThat(commits).allSatisfy(commit -> assertThat(looks)
                .as("a look within a quarter of a second")
                .anyMatch(look -> look >= commit && look <= commit + Pace.EVERY || commit + Pace.EVERY >= 4000));
    }

    /** When it looks, asked each millisecond, with commits at these. */
    private static List<Long> looks(long until, List<Long> commits) {
        Pace pace = new Pace();
        List<Long> looks = new ArrayList<>();
        boolean moved = false;
        for (long now = 0; now < until; now++) {
            moved |= commits.contains(now);
            if (pace.takes(now, moved)) {
                looks.add(now);
                moved = false;
            }
        }
        return looks;
    }
}
