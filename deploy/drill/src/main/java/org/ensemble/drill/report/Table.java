package org.ensemble.drill.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.ensemble.drill.check.Attempt;
import org.ensemble.drill.check.Evidence;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.check.Invariant;
import org.ensemble.drill.check.Moment;
import org.ensemble.drill.check.State;
import org.ensemble.drill.check.Wish;

/** What is printed at the end: what happened, how fast, and what was wrong with it. */
public final class Table {

    private static final int SHOWN = 5;

    private final PrintStream out;

    public Table(PrintStream out) {
        this.out = out;
    }

    public void print(Story story) {
        Evidence evidence = story.evidence();
        out.printf("%n%s%n", story.title());
        out.println();
        if (story.knownNanos() >= 0) {
            line("session-service knew all, after the last join", seconds(story.knownNanos()));
        }
        answers(evidence, story.noConnection());
        times(story);
        ending(evidence);
        out.println();
        verdict(story);
    }

    private void answers(Evidence evidence, int noConnection) {
        Counts counts = Counts.of(evidence.asks());
        line("asked", counts.asked());
        line("confirmed at once", counts.confirmed());
        line("waiting at first", counts.waiting());
        line("refused", counts.refused());
        line("errors", counts.errors());
        line("unsent", counts.unsent());
        counts.again().forEach((why, times) -> line("asked again after " + why, times));
        if (noConnection > 0) {
            line("no connection, tried again", noConnection);
        }
    }

    private void times(Story story) {
        List<Wish> asks = story.evidence().asks();
        Latency latency = new Latency(asks);
        line("latency p50", latency.at(50));
        line("latency p95", latency.at(95));
        line("latency p99", latency.at(99));
        line("latency max", latency.max());
        line("settled, first request to last answer", seconds(settled(asks)));
        line(
                "raise answered in",
                seconds(story.raised().answered() - story.raised().sent()));
        line("all promoted in", seconds(story.calledInNanos()));
    }

    private void ending(Evidence evidence) {
        List<Moment> moments = evidence.moments();
        for (int i = 1; i < moments.size(); i++) {
            line("promoted " + moments.get(i).name(), promoted(moments.get(i)) - promoted(moments.get(i - 1)));
        }
        line("at the end confirmed", evidence.end().count(State.CONFIRMED));
        line("at the end waiting", evidence.end().count(State.WAITING));
        line("facts read", evidence.events().size());
        line("letters sent", evidence.lettersSent());
    }

    private void verdict(Story story) {
        for (Invariant invariant : Invariant.values()) {
            List<Finding> found = story.findings().stream()
                    .filter(finding -> finding.invariant() == invariant)
                    .toList();
            line(invariant.title(), found.stream().mapToInt(Finding::weight).sum());
            found.stream().limit(SHOWN).forEach(finding -> out.println("      " + finding.what()));
        }
        if (!story.stillInFlight().isEmpty()) {
            out.printf("%n  Not at rest in time: %s%n", story.stillInFlight());
        }
        out.printf("%n  %s%n", story.wentWell() ? "Exact, fair and complete." : "NOT as it should be.");
        out.println(
                """

                  For comparison, on a machine like this: a well-tuned Moodle 4.5 needs 209 s to settle 848 learners racing
                  for 300 limited places (median wait 36 s, longest 46 s, 5 got an error) and does not keep their order.""");
    }

    private static long settled(List<Wish> asks) {
        long first = asks.stream()
                .flatMap(ask -> ask.attempts().stream())
                .mapToLong(Attempt::sent)
                .min()
                .orElse(0);
        return asks.stream()
                .flatMap(ask -> ask.attempts().stream())
                .mapToLong(attempt -> attempt.answered() - first)
                .max()
                .orElse(0);
    }

    private static long promoted(Moment moment) {
        return moment.seats().stream().filter(seat -> seat.promoted()).count();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }

    private void line(String what, Object value) {
        out.printf("  %-46s %12s%n", what, value);
    }
}
