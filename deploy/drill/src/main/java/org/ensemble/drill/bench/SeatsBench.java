package org.ensemble.drill.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ensemble.drill.bench.figure.Console;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.stage.Members;
import org.ensemble.drill.bench.stage.Stage;
import org.ensemble.drill.drive.Progress;

/** {@code ./drill bench seats}. */
public final class SeatsBench {

    private static final List<String> JAVA =
            List.of("-Xms256m", "-Xmx640m", "-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError");
    private static final int COLD_CLIENTS = 64;
    private static final int WARM_SECONDS = 30;

    private SeatsBench() {}

    /** @return whether all that was booked was right; a target that is missed is another matter */
    public static boolean run(BenchOptions options) {
        Progress progress = new Progress(System.out);
        Path repository = Path.of("").toAbsolutePath();
        try (Stage stage = new Stage(repository, repository.resolve(".ensemble/bench"), JAVA)) {
            Thread end = new Thread(stage::close);
            Runtime.getRuntime().addShutdownHook(end);
            stage.start();
            progress.say("PostgreSQL, Kafka, registration-service and a pod of session-service are up");
            Members members = stage.members(options.learners());
            progress.say(
                    "%d learners have tokens, and rows inserted by SQL in session-service's projections",
                    members.count());
            Ground ground = new Ground(stage, members, options.seconds(), progress);
            try (Generator unused = ground.generator) {
                play(options, ground);
            }
            new Console(System.out).print(ground.figures);
            ground.wrong().forEach(fault -> System.out.println("  WRONG: " + fault));
            return ground.wrong().isEmpty();
        }
    }

    private static void play(BenchOptions options, Ground ground) {
        Peak peak = new Peak(ground);
        Door door = new Door();
        List<Bench> benches = Stream.of(
                        new B1(ground, peak),
                        new B2(peak),
                        new B3(peak),
                        new B4(door),
                        new B5(peak),
                        new B6(door),
                        new B7(peak),
                        new B8(1, "one pod"),
                        new B8(3, "three pods"),
                        new B9(peak))
                .filter(bench -> options.wants(bench.name()))
                .toList();
        new OneCall(ground.stage.session(), ground.members).prepare();
        warm(ground, peak, options.seconds());
        for (int pods : benches.stream().map(Bench::pods).distinct().sorted().toList()) {
            ground.stage.pods(pods);
            List<Bench> these =
                    benches.stream().filter(bench -> bench.pods() == pods).toList();
            these.forEach(bench -> bench.prepare(ground));
            for (int round = 1; round <= options.rounds(); round++) {
                peak.newRound();
                play(these, ground, "round %d of %d".formatted(round, options.rounds()));
            }
        }
    }

    private static void play(List<Bench> benches, Ground ground, String round) {
        for (Bench bench : benches) {
            bench.round(ground);
            ground.progress.say("%s: %s, %s", round, bench.name(), bench.title());
        }
    }

    /** The first seconds are noted as they are; then as long as the compilers need. */
    private static void warm(Ground ground, Peak peak, int seconds) {
        Peak.Measured cold = peak.measure(COLD_CLIENTS, seconds);
        ground.figures.note(
                "cold", "the first %d s, %d clients".formatted(seconds, COLD_CLIENTS), B1.RATE, cold.rate());
        ground.progress.say("cold: %.0f bookings/s", cold.rate());
        int warmUp = seconds < 4 ? seconds : WARM_SECONDS;
        Peak.Measured warm = peak.measure(512, warmUp / 2.0);
        Peak.Measured warmer = peak.measure(COLD_CLIENTS, warmUp / 2.0);
        ground.progress.say("warm: %.0f, %.0f bookings/s", warm.rate(), warmer.rate());
    }
}
