package org.ensemble.drill;

import java.nio.file.Path;
import java.util.List;
import org.ensemble.drill.bench.BenchOptions;
import org.ensemble.drill.bench.SeatsBench;
import org.ensemble.drill.drive.Progress;
import org.ensemble.drill.report.Story;
import org.ensemble.drill.report.Table;
import org.ensemble.drill.seats.SeatsDrill;
import org.ensemble.drill.seats.SeatsOptions;

/** {@code ./drill}: the commands. */
public final class Drill {

    /** What a drill with a crash is played with, unless told otherwise. */
    private static final Options CHAOS = Options.standard().sized(300, 60, 150, 20);

    private Drill() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        String command = arguments.isEmpty() || arguments.contains("--help") ? "--help" : arguments.get(0);
        try {
            List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
            return switch (command) {
                case "opening-day" -> openingDay(Options.parse(Options.standard(), rest)) ? 0 : 1;
                case "chaos" -> chaos(Options.parse(CHAOS, rest)) ? 0 : 1;
                case "clean" -> clean(Options.parse(Options.standard(), rest));
                case "seats" -> seats(rest) ? 0 : 1;
                case "bench" -> bench(rest);
                case "--help", "-h", "help" -> {
                    System.out.print(Options.HELP + SeatsOptions.HELP + BenchOptions.HELP);
                    yield 0;
                }
                default -> throw new Trouble("There is no drill " + command + " (./drill --help)");
            };
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            return 2;
        } catch (IllegalStateException stuck) {
            System.err.println("The drill could not go on. " + stuck.getMessage());
            return 2;
        }
    }

    static boolean openingDay(Options options) {
        RunningStack stack = RunningStack.read(options.stack());
        Progress progress = new Progress(System.out);
        try (Scene scene = Scene.of(stack, progress)) {
            Story story = new OpeningDay(options, scene, new Kill(stack, options.kill(), progress)).play();
            new Table(System.out).print(story);
            return story.wentWell();
        }
    }

    private static boolean chaos(Options options) {
        boolean well = true;
        for (String part : Kill.PARTS) {
            well &= openingDay(options.killing(part));
        }
        return well;
    }

    private static boolean seats(List<String> arguments) {
        try {
            return SeatsDrill.run(SeatsOptions.parse(arguments), Path.of("").toAbsolutePath());
        } catch (IllegalArgumentException notUnderstood) {
            throw new Trouble(notUnderstood.getMessage() + " (./drill --help)");
        }
    }

    private static int bench(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).equals("seats")) {
            throw new Trouble("There is one bench: ./drill bench seats");
        }
        try {
            return SeatsBench.run(
                            BenchOptions.parse(arguments.subList(1, arguments.size())),
                            Path.of("").toAbsolutePath())
                    ? 0
                    : 1;
        } catch (IllegalArgumentException notUnderstood) {
            throw new Trouble(notUnderstood.getMessage() + " (./drill --help)");
        }
    }

    private static int clean(Options options) {
        try (Scene scene = Scene.of(RunningStack.read(options.stack()), new Progress(System.out))) {
            Clean.run(scene);
        }
        return 0;
    }
}
