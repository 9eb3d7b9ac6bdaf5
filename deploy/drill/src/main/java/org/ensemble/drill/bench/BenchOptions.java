package org.ensemble.drill.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param seconds of one measurement of ours; the others take a part of it
 * @param only names of benches; empty: all
 * @param json where to write the figures, instead of docs/benchmarks
 */
public record BenchOptions(
        int rounds, int seconds, int learners, Set<String> only, @Nullable Path json, @Nullable Path jfr) {

    public static final String HELP =
            """
            ./drill bench seats [options]   measures the seats on a stack of its own
              --rounds 5         medians of so many rounds
              --seconds 6        so long takes one measurement
              --learners 20000   so many are signed in
              --only B1,B4       not all of B1 to B9
              --json FILE        writes the figures there, and not to docs/benchmarks
              --jfr FOLDER       there Flight Recorder leaves what it saw in session-service's pods
            """;

    public static BenchOptions parse(List<String> arguments) {
        BenchOptions options = new BenchOptions(5, 6, 20_000, Set.of(), null, null);
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException("Not understood: " + arguments.get(arguments.size() - 1));
        }
        return options;
    }

    private BenchOptions with(String name, String value) {
        return switch (name) {
            case "--rounds" -> new BenchOptions(number(name, value), seconds, learners, only, json, jfr);
            case "--seconds" -> new BenchOptions(rounds, number(name, value), learners, only, json, jfr);
            case "--learners" -> new BenchOptions(rounds, seconds, number(name, value), only, json, jfr);
            case "--only" -> new BenchOptions(rounds, seconds, learners, Set.of(value.split(",", -1)), json, jfr);
            case "--json" -> new BenchOptions(rounds, seconds, learners, only, Path.of(value), jfr);
            case "--jfr" -> new BenchOptions(rounds, seconds, learners, only, json, Path.of(value));
            default -> throw new IllegalArgumentException("Not understood: " + name);
        };
    }

    private static int number(String name, String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(name + " takes a number, not " + value);
        }
        return Integer.parseInt(value);
    }

    boolean wants(String bench) {
        return only.isEmpty() || only.contains(bench);
    }
}
