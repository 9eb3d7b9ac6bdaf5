package org.ensemble.drill.bench.figure;

import java.io.PrintStream;
import java.util.stream.Collectors;

/** The figures as a table for the console. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public void print(Figures figures) {
        out.println();
        for (Figure figure : figures.all()) {
            out.printf(
                    "  %-4s %-44s %9s %-3s (%s to %s)  %s%n",
                    figure.bench(),
                    figure.what(),
                    Tables.number(figure.median()),
                    figure.unit(),
                    Tables.number(Statistics.lowest(figure.values())),
                    Tables.number(Statistics.highest(figure.values())),
                    cpu(figure));
        }
        out.println();
        for (Target target : Target.ALL) {
            figures.find(target.bench(), target.what())
                    .ifPresent(figure -> out.printf(
                            "  %-4s %-44s %9s  wanted %s %s  %s%n",
                            target.bench(),
                            target.what(),
                            Tables.number(figure.median()),
                            target.atLeast() ? "≥" : "≤",
                            Tables.number(target.limit()),
                            target.verdict(figures)));
        }
    }

    private static String cpu(Figure figure) {
        var parts = figure.cpuMicros();
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + Tables.number(part.getValue()))
                        .collect(Collectors.joining(", ", "µs CPU an operation: ", ""));
    }
}
