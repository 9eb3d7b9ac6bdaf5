package org.ensemble.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ensemble.drill.whole.WholeStack;
import org.junit.jupiter.api.Test;

/** A small opening day on the real platform, as {@code ./drill} plays it: exact, fair and complete, whoever dies. */
class OpeningDayIT {

    private static final String SMALL = "opening-day --learners 80 --seats 10 --raise 30 --give-back 8";

    @Test
    void a_quiet_day() {
        assertThat(drill(SMALL)).isZero();
    }

    @Test
    void all_join_and_ask_at_once() {
        assertThat(drill(SMALL + " --rush")).isZero();
    }

    @Test
    void session_service_dies_in_the_middle_of_it() {
        assertThat(drill(SMALL + " --kill session-service --at 500ms")).isZero();
    }

    private static int drill(String arguments) {
        List<String> all = new ArrayList<>(List.of(arguments.split(" ", -1)));
        all.addAll(List.of("--stack", WholeStack.running().description().toString()));
        return Drill.run(all);
    }
}
