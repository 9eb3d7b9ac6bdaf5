package org.ensemble.drill.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.ensemble.drill.bench.figure.Console;
import org.ensemble.drill.bench.load.Generator;
import org.ensemble.drill.bench.stage.Cpu;
import org.ensemble.drill.bench.stage.Machine;
import org.ensemble.drill.bench.stage.Members;
import org.ensemble.drill.bench.stage.Stage;
import org.ensemble.drill.drive.Progress;
import org.ensemble.local.Software;

/** {@code ./drill bench seats}. */
public final class SeatsBench {

    /** As in production: both compilers. */
    private static final List<String> JAVA = List.of(
            "-Xms640m", // growing cost a pause of 400 ms
            "-Xmx640m",
            "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=160m", // no collections on the way up
            "-Xss512k",
            Software.eventLoops(),
            "-XX:+ExitOnOutOfMemoryError");

    private static final int REST_SECONDS = 3;

    private final BenchOptions options;
    private final Path repository;
    private final Progress progress = new Progress(System.out);

    private SeatsBench(BenchOptions options, Path repository) {
        this.options = options;
        this.repository = repository;
    }

    /** @return whether all that was booked was right; a target that is missed is another matter */
    public static boolean run(BenchOptions options, Path repository) {
        return new SeatsBench(options, repository).run();
    }

    private boolean run() {
        Path folder = repository.resolve(".ensemble/bench");
        try (Stage stage = new Stage(repository, folder, JAVA, options.jfr())) {
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close)); // Ctrl-C
            stage.start();
            progress.say("PostgreSQL, Kafka, registration-service and a pod of session-service are up");
            Map<String, String> facts = new LinkedHashMap<>(Machine.describe(repository, stage.session(), JAVA));
            facts.put("rounds", options.rounds() + " of " + options.seconds() + " s a measurement");
            progress.say("%s", facts);
            Members members = stage.members(options.learners());
            progress.say(
                    "%d learners have tokens; session-service's projections know them by SQL, in bulk",
                    members.count());
            Ground ground = new Ground(stage, members, options.seconds(), progress);
            try (Generator unused = ground.generator) {
                play(ground);
            }
            return report(ground, facts);
        }
    }

    private void play(Ground ground) {
        Peak peak = new Peak(ground);
        Door door = new Door(peak);
        List<Bench> benches = Stream.of(
                        new B1(ground, peak, door),
                        new B2(peak),
                        new B3(peak),
                        new B4(door),
                        new B5(peak, door),
                        new B6(door),
                        new B7(peak),
                        new B8(1, "one pod"),
                        new B8(3, "three pods"),
                        new B9(peak))
                .filter(bench -> options.wants(bench.name()))
                .toList();
        new OneCall(ground.stage.session(), ground.members).prepare();
        warm(ground, peak);
        for (int pods : benches.stream().map(Bench::pods).distinct().sorted().toList()) {
            if (pods > 1) {
                ground.stage.pods(pods);
                peak.warm(ground.stage.sessionPorts());
            }
            List<Bench> these =
                    benches.stream().filter(bench -> bench.pods() == pods).toList();
            these.forEach(bench -> bench.prepare(ground));
            for (int round = 1; round <= options.rounds(); round++) {
                peak.newRound();
                play(these, ground, "round %d of %d".formatted(round, options.rounds()));
            }
        }
    }

    private void play(List<Bench> benches, Ground ground, String round) {
        for (Bench bench : benches) {
            bench.round(ground);
            progress.say("%s: %s, %s", round, bench.name(), bench.title());
        }
    }

    /** The first seconds are noted as they are; then as long as the compilers need. */
    private void warm(Ground ground, Peak peak) {
        peak.cold();
        peak.warm(ground.stage.sessionPorts());
        rest(ground);
    }

    /** What all parts take when nothing is asked of them: it is in every figure of CPU time. */
    private static void rest(Ground ground) {
        Cpu before = ground.stage.cpu();
        LockSupport.parkNanos(Duration.ofSeconds(REST_SECONDS).toNanos());
        Cpu used = ground.stage.cpu().since(before);
        ground.figures.note("rest", "cores that all take while nothing is asked", "", used.total() / REST_SECONDS);
        ground.figures.noteCpu(
                "rest", "cores that all take while nothing is asked", "", Ground.each(used, REST_SECONDS));
    }

    private boolean report(Ground ground, Map<String, String> facts) {
        new Console(System.out).print(ground.figures);
        ground.wrong().forEach(fault -> System.out.println("  WRONG: " + fault));
        Paper paper = new Paper(ground.figures, facts);
        Path json = options.json();
        if (json != null) {
            paper.write(json);
        } else {
            Path folder = repository.resolve("docs/benchmarks");
            paper.write(folder.resolve("seats.json"));
            paper.write(folder.resolve("seats.md"), folder.resolve("seats.svg"));
        }
        return ground.wrong().isEmpty();
    }
}
