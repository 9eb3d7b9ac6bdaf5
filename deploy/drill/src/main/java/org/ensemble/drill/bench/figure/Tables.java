package org.ensemble.drill.bench.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as tables in Markdown. */
public final class Tables {

    private static final String GENERATOR = "cores that the generator took, 512 clients";
    private static final double HALF_A_CORE = 0.5;

    private Tables() {}

    public static String of(Figures figures, Map<String, String> machine) {
        return facts(machine) + targets(figures) + all(figures);
    }

    private static String facts(Map<String, String> machine) {
        StringBuilder table = new StringBuilder("| measured on | |\n|---|---|\n");
        machine.forEach((what, value) -> table.append("| %s | %s |%n".formatted(what, value)));
        return table.append('\n').toString();
    }

    private static String targets(Figures figures) {
        StringBuilder table = new StringBuilder("| | target | median | min to max | |\n|---|---|---|---|---|\n");
        for (Target target : Target.ALL) {
            table.append("| %s | %s %s %s | %s | %s |%n"
                    .formatted(
                            target.bench(),
                            target.what(),
                            target.atLeast() ? "≥" : "≤",
                            number(target.limit()),
                            figures.find(target.bench(), target.what())
                                    .map(figure -> number(figure.median()) + " " + figure.unit() + " | "
                                            + spread(figure.values()))
                                    .orElse("| "),
                            target.verdict(figures)));
        }
        return table.append('\n').append(generator(figures)).toString();
    }

    /** On a machine of few cores the generator's share is taken from what it measures. */
    private static String generator(Figures figures) {
        return figures.find("B1", GENERATOR)
                .filter(figure -> figure.median() > HALF_A_CORE)
                .map(figure -> "The generator took %s cores, more than half of one: judge B1 by CPU time a booking.%n%n"
                        .formatted(number(figure.median())))
                .orElse("");
    }

    private static String all(Figures figures) {
        StringBuilder table = new StringBuilder(
                "| | measured | median | min to max | CPU µs an operation, all parts | of these |\n|---|---|---|---|---|---|\n");
        for (Figure figure : figures.all()) {
            table.append("| %s | %s | %s %s | %s | %s |%n"
                    .formatted(
                            figure.bench(),
                            figure.what(),
                            number(figure.median()),
                            figure.unit(),
                            spread(figure.values()),
                            cpu(figure.cpuMicros())));
        }
        return table.toString();
    }

    private static String cpu(Map<String, Double> micros) {
        if (micros.isEmpty()) {
            return "| ";
        }
        StringBuilder parts = new StringBuilder();
        micros.forEach((part, each) -> parts.append(parts.isEmpty() ? "" : ", ")
                .append(part)
                .append(' ')
                .append(number(each)));
        double sum = micros.values().stream().mapToDouble(Double::doubleValue).sum();
        return number(sum) + " | " + parts;
    }

    private static String spread(List<Double> values) {
        return number(Statistics.lowest(values)) + " to " + number(Statistics.highest(values));
    }

    /** With as many digits as are worth reading. */
    static String number(double value) {
        if (value == 0 || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
