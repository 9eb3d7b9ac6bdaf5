package org.ensemble.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void without_any_it_is_the_pilots_opening_day() {
        Options options = parse("");
        assertThat(List.of(options.learners(), options.seats(), options.raise(), options.giveBack()))
                .containsExactly(848, 60, 300, 40);
        assertThat(options.window()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.rush()).isFalse();
    }

    @Test
    void each_can_be_changed() {
        Options options =
                parse("--learners 80 --seats 10 --raise 30 --give-back 5 --window 300ms --rush --kill kafka --at 2s");
        assertThat(options.learners()).isEqualTo(80);
        assertThat(options.window()).isEqualTo(Duration.ofMillis(300));
        assertThat(options.rush()).isTrue();
        assertThat(options.kill()).isEqualTo("kafka");
        assertThat(options.at()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--learners many",
                "--learners 0",
                "--window 1h",
                "--raise 10",
                "--give-back 400",
                "--learners",
                "--unheard of",
                "opening-day"
            })
    void what_makes_no_sense_is_said_in_a_line(String arguments) {
        assertThatThrownBy(() -> parse(arguments)).isInstanceOf(Trouble.class);
    }

    private static Options parse(String arguments) {
        return Options.parse(Options.standard(), arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1)));
    }
}
