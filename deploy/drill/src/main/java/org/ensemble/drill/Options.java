package org.ensemble.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was asked for on the command line. */
record Options(
        int learners,
        int seats,
        int raise,
        int giveBack,
        Duration window,
        boolean rush,
        String kill,
        Duration at,
        Path stack) {

    static final String HELP =
            """
            ./drill opening-day [options]   plays opening day against the running stack and judges it
              --learners 848     so many ask for a seat
              --seats 60         so many seats at first
              --raise 300        to what the facilitator raises the room
              --give-back 40     so many then give their seats back
              --window 1s        all ask within this time
              --rush             each joins the course within the window and asks for a seat right after
              --kill PART        kill -9 of session-service, relay, kafka, gateway or registration-service meanwhile
              --at 300ms         how long after the first request
            ./drill chaos [options]         opening day once for each part that can be killed
            ./drill clean                   removes the drill's learners and sessions
              --stack FILE       the description of the stack (.ensemble/stack.json)
            """;

    static Options standard() {
        return new Options(
                848,
                60,
                300,
                40,
                Duration.ofSeconds(1),
                false,
                "",
                Duration.ofMillis(300),
                Path.of(".ensemble", "stack.json"));
    }

    static Options parse(Options start, List<String> arguments) {
        Options options = start;
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (name.equals("--rush")) {
                options = options.rushing();
            } else if (name.startsWith("--") && i + 1 < arguments.size()) {
                options = options.with(name, arguments.get(++i));
            } else {
                throw new Trouble("Not understood: " + name + " (./drill --help)");
            }
        }
        return options.sensible();
    }

    Options killing(String part) {
        return new Options(learners, seats, raise, giveBack, window, rush, part, at, stack);
    }

    Options sized(int newLearners, int newSeats, int newRaise, int newGiveBack) {
        return new Options(newLearners, newSeats, newRaise, newGiveBack, window, rush, kill, at, stack);
    }

    private Options rushing() {
        return new Options(learners, seats, raise, giveBack, window, true, kill, at, stack);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--learners" -> sized(number(name, value), seats, raise, giveBack);
            case "--seats" -> sized(learners, number(name, value), raise, giveBack);
            case "--raise" -> sized(learners, seats, number(name, value), giveBack);
            case "--give-back" -> sized(learners, seats, raise, number(name, value));
            case "--window" -> new Options(learners, seats, raise, giveBack, time(name, value), rush, kill, at, stack);
            case "--kill" -> killing(value);
            case "--at" -> new Options(learners, seats, raise, giveBack, window, rush, kill, time(name, value), stack);
            case "--stack" -> new Options(learners, seats, raise, giveBack, window, rush, kill, at, Path.of(value));
            default -> throw new Trouble("Not understood: " + name + " (./drill --help)");
        };
    }

    private Options sensible() {
        if (learners < 1 || learners > 99_999 || seats < 1 || raise < seats || giveBack > Math.min(raise, learners)) {
            throw new Trouble("Needed: 1 to 99999 learners, at least a seat, a raise to no less than the seats, and no"
                    + " more given back than there are seats taken");
        }
        return this;
    }

    private static int number(String name, String value) {
        if (!value.matches("\\d{1,6}")) {
            throw new Trouble(name + " takes a number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static Duration time(String name, String value) {
        Matcher time = Pattern.compile("(\\d{1,6})(ms|s|m)").matcher(value);
        if (!time.matches()) {
            throw new Trouble(name + " takes a time like 300ms, 1s or 2m, not " + value);
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
