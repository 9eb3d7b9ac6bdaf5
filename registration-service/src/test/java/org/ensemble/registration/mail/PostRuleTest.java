package org.ensemble.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ensemble.registration.mail.PostRule.Outcome;
import org.junit.jupiter.api.Test;

class PostRuleTest {

    @Property
    void aMailServerThatIsAwayCostsNoLetterAndNoLongWait(@ForAll @IntRange(min = 1) int attempts) {
        assertThat(PostRule.givesUp(Outcome.SERVER_AWAY, attempts)).isFalse();
        assertThat(PostRule.pause(Outcome.SERVER_AWAY, attempts))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    @Test
    void anAddressThatDoesNotExistIsGivenUpAtOnceAndABusyOneLate() {
        assertThat(PostRule.givesUp(Outcome.REFUSED_FOR_GOOD, 1)).isTrue();
        assertThat(PostRule.givesUp(Outcome.REFUSED_FOR_NOW, 29)).isFalse();
        assertThat(PostRule.givesUp(Outcome.REFUSED_FOR_NOW, 30)).isTrue();
        assertThat(PostRule.pause(Outcome.REFUSED_FOR_NOW, 30)).isEqualTo(Duration.ofMinutes(10));
    }
}
