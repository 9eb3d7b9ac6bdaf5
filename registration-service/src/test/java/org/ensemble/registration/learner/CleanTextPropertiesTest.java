package org.ensemble.registration.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class CleanTextPropertiesTest {

    @Property(tries = 500)
    void aLineIsOneLineThatEveryPartOfTheHouseCanKeep(@ForAll @StringLength(max = 60) String typed) {
        String line = CleanText.line(typed);
        assertThat(line).doesNotContain("\n", "\r", "\0", "\t").isEqualTo(line.strip());
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line);
    }

    @Property(tries = 500)
    void cleaningTwiceIsCleaningOnce(@ForAll @StringLength(max = 60) String typed) {
        assertThat(CleanText.line(CleanText.line(typed))).isEqualTo(CleanText.line(typed));
        assertThat(CleanText.lines(CleanText.lines(typed))).isEqualTo(CleanText.lines(typed));
    }
}
