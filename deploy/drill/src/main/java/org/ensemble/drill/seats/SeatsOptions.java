package org.ensemble.drill.seats;

import java.time.Duration;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param learners 0: by the number of attempts
 * @param trouble pods, all, or empty: by the number of attempts
 */
public record SeatsOptions(int attempts, int pods, int sessions, int learners, long seed, String trouble) {

    public static final String HELP =
            """
            ./drill seats [options]         seats under surge while everything fails that can, on a stack of its own
              --attempts 20000   so many clicks at least
              --pods 3           of session-service
              --sessions 12      the first one is asked for most
              --learners 300     so many click; 1200 as from 100000 attempts on
              --trouble all      kills Kafka and PostgreSQL too, and pauses a pod for 30 s, as from 100000 attempts on; pods: doesn't
              --seed 1           of all that is left to chance
            """;

    private static final int LARGE = 100_000;

    public static SeatsOptions parse(List<String> arguments) {
        SeatsOptions options = new SeatsOptions(20_000, 3, 12, 0, 1, "");
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException("Not understood: " + arguments.get(arguments.size() - 1));
        }
        return options;
    }

    private SeatsOptions with(String name, String value) {
        return switch (name) {
            case "--attempts" ->
                new SeatsOptions(number(name, value, 9_999_999), pods, sessions, learners, seed, trouble);
            case "--pods" -> new SeatsOptions(attempts, number(name, value, 9), sessions, learners, seed, trouble);
            case "--sessions" -> new SeatsOptions(attempts, pods, number(name, value, 999), learners, seed, trouble);
            case "--learners" -> new SeatsOptions(attempts, pods, sessions, number(name, value, 1_500), seed, trouble);
            case "--seed" ->
                new SeatsOptions(attempts, pods, sessions, learners, number(name, value, 9_999_999), trouble);
            case "--trouble" -> new SeatsOptions(attempts, pods, sessions, learners, seed, kind(value));
            default -> throw new IllegalArgumentException("Not understood: " + name);
        };
    }

    private static String kind(String value) {
        if (!value.equals("all") && !value.equals("pods")) {
            throw new IllegalArgumentException("--trouble takes all or pods, not " + value);
        }
        return value;
    }

    private static int number(String name, String value, int most) {
        if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ", not " + value);
        }
        return Integer.parseInt(value);
    }

    boolean all() {
        return trouble.isEmpty() ? attempts >= LARGE : trouble.equals("all");
    }

    /** How many click. A larger crowd waits for longer batches, and so gets more done. */
    int crowd() {
        int byAttempts = attempts >= LARGE ? 1_200 : 300;
        return learners == 0 ? byAttempts : learners;
    }

    Duration pause() {
        return Duration.ofSeconds(all() ? 30 : 5);
    }
}
