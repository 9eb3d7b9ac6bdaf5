package org.ensemble.drill.seats;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.check.Invariant;
import org.ensemble.drill.seats.crowd.Crowd;
import org.ensemble.drill.seats.trouble.Troubles;

/** What came of it, in a short table. */
record Verdict(Crowd crowd, Troubles troubles, long toldAgain, List<Finding> findings, List<String> stuck) {

    private static final int SHOWN = 10;

    /** The promises that this drill is about, in this order. */
    private static final List<Invariant> PROMISES = List.of(
            Invariant.OVERSOLD,
            Invariant.UNDERSOLD,
            Invariant.ORDER_INVERTED,
            Invariant.ANSWERED_BUT_LOST,
            Invariant.DOUBLED,
            Invariant.EVENT_MISSING,
            Invariant.EVENT_REPEATED,
            Invariant.EVENT_OUT_OF_ORDER);

    boolean good() {
        return findings.isEmpty()
                && stuck.isEmpty()
                && crowd.complaints().isEmpty()
                && troubles.complete()
                && !crowd.tally().answers().containsKey("no answer");
    }

    void print(PrintStream out, int attempts, double seconds) {
        out.printf(Locale.ROOT, "%n  %d attempts in %.0f s, %.0f a second%n", attempts, seconds, attempts / seconds);
        print(out, "attempts", crowd.tally().acts());
        print(out, "answers", crowd.tally().answers());
        print(out, "tried again", crowd.tally().tries());
        out.println("  trouble");
        troubles.happened().forEach(one -> out.println("    " + one));
        if (!troubles.complete()) {
            out.println("    NOT ALL OF IT HAPPENED");
        }
        out.printf(Locale.ROOT, "  %-36s %8d%n", "facts told again, dropped by inboxes", toldAgain);
        Map<Invariant, Integer> broken = findings.stream()
                .collect(Collectors.groupingBy(Finding::invariant, Collectors.summingInt(Finding::weight)));
        out.println("  broken promises");
        PROMISES.forEach(one -> out.printf(Locale.ROOT, "    %-34s %8d%n", one.title(), broken.getOrDefault(one, 0)));
        findings.stream()
                .limit(SHOWN)
                .forEach(one -> out.println("  BROKEN: " + one.invariant().title() + ": " + one.what()));
        crowd.complaints().stream().limit(SHOWN).forEach(one -> out.println("  WRONG: " + one));
        stuck.forEach(one -> out.println("  STUCK: " + one));
    }

    private static void print(PrintStream out, String title, Map<String, Long> counts) {
        out.println("  " + title);
        counts.forEach((what, count) -> out.printf(Locale.ROOT, "    %-34s %8d%n", what, count));
    }
}
