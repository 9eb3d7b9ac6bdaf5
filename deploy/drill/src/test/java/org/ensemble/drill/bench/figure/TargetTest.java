package org.ensemble.drill.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {

    private final Figures figures = new Figures();

    @Test
    void three_of_five_rounds_decide() {
        note("B5", "p99 at half of the peak", 8, 9, 10, 30, 400);
        assertThat(verdict("B5", "p99 at half of the peak")).isEqualTo("ok");
        note("B5", "p99 at half of the peak", 30, 30);
        assertThat(verdict("B5", "p99 at half of the peak")).isEqualTo("MISSED");
    }

    @Test
    void where_more_is_better_less_is_missed() {
        note("B1", "ours ÷ (a)", 3.9);
        note("B1", "ours ÷ (c)", 0.4);
        assertThat(verdict("B1", "ours ÷ (a)")).isEqualTo("MISSED");
        assertThat(verdict("B1", "ours ÷ (c)")).isEqualTo("ok");
    }

    @Test
    void what_was_not_measured_is_neither() {
        assertThat(verdict("B9", "relay events/s ÷ bookings/s")).isEqualTo("not run");
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(Statistics.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThat(Statistics.median(List.of(7.0, 1.0, 3.0))).isEqualTo(3);
        assertThat(Statistics.median(List.of())).isNaN();
    }

    @Test
    void tables_tell_median_spread_verdict_and_whose_time_it_took() {
        note("B1", "ours ÷ (a)", 5, 4, 6);
        note("B1", "(d) ours, 64 clients", 4000);
        figures.noteCpu("B1", "(d) ours, 64 clients", "/s", Map.of("postgres", 120.0, "session-1", 80.0));
        assertThat(Tables.of(figures, Map.of("JDK", "17")))
                .contains("| JDK | 17 |")
                .contains("| B1 | ours ÷ (a) ≥ 4.00 | 5.00 /s | 4.00 to 6.00 | ok |")
                .contains(
                        "| B1 | (d) ours, 64 clients | 4,000 /s | 4,000 to 4,000 | 200 | postgres 120, session-1 80.0 |");
    }

    @Test
    void the_chart_reaches_up_to_a_round_number() {
        assertThat(Chart.rounded(950)).isEqualTo(1000);
        assertThat(Chart.rounded(4100)).isEqualTo(5000);
        assertThat(Chart.rounded(11_000)).isEqualTo(20_000);
        note("B1", "(a) one call, 1 connections", 700);
        note("B1", "(d) ours, 64 clients", 4000);
        assertThat(Chart.of(figures)).contains(">5,000<").contains("<circle").endsWith("</svg>\n");
    }

    private void note(String bench, String what, double... values) {
        for (double value : values) {
            figures.note(bench, what, "/s", value);
        }
    }

    private String verdict(String bench, String what) {
        return Target.ALL.stream()
                .filter(target -> target.bench().equals(bench) && target.what().equals(what))
                .findFirst()
                .orElseThrow()
                .verdict(figures);
    }
}
