package org.ensemble.drill.seats;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ensemble.drill.bench.stage.Members;
import org.ensemble.drill.bench.stage.Rooms;
import org.ensemble.drill.bench.stage.Stage;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.drive.Progress;
import org.ensemble.drill.gather.Outbox;
import org.ensemble.drill.gather.Quiet;
import org.ensemble.drill.gather.Readers;
import org.ensemble.drill.seats.crowd.Crowd;
import org.ensemble.drill.seats.crowd.Turnstile;
import org.ensemble.drill.seats.judge.History;
import org.ensemble.drill.seats.judge.Judge;
import org.ensemble.drill.seats.trouble.CuttingProxy;
import org.ensemble.drill.seats.trouble.Troubles;
import org.ensemble.local.Software;

/** {@code ./drill seats}. */
public final class SeatsDrill {

    private static final List<String> JAVA = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // two cores carry all parts, and pods are started again and again
            "-Xss512k",
            Software.eventLoops(),
            "-XX:+ExitOnOutOfMemoryError");

    private static final Duration AT_LEAST = Duration.ofSeconds(45);
    private static final long LONGEST_MINUTES = 180;
    private static final Duration UNTIL_QUIET = Duration.ofMinutes(15);

    /** A request whose caller has gone may still wait for its learner's joining to be known. */
    private static final long LAST_REQUESTS_MILLIS = 3_000;

    private final SeatsOptions options;
    private final Path repository;
    private final Progress progress = new Progress(System.out);

    private SeatsDrill(SeatsOptions options, Path repository) {
        this.options = options;
        this.repository = repository;
    }

    /** @return whether no promise was broken, everybody was answered, and all trouble really happened */
    public static boolean run(SeatsOptions options, Path repository) {
        return new SeatsDrill(options, repository).run();
    }

    private boolean run() {
        try (Stage stage = new Stage(repository, repository.resolve(".ensemble/seats"), JAVA, null);
                CuttingProxy proxy = new CuttingProxy(stage.postgresPort())) {
            Thread onInterrupt = new Thread(stage::close);
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            try {
                stage.tell(Map.of("DB_URL", "postgresql://127.0.0.1:" + proxy.port() + "/session"));
                stage.start();
                stage.pods(options.pods());
                progress.say(
                        "PostgreSQL, Kafka, registration-service and %d pods of session-service are up",
                        options.pods());
                return play(stage, proxy);
            } finally {
                Runtime.getRuntime().removeShutdownHook(onInterrupt);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private boolean play(Stage stage, CuttingProxy proxy) throws InterruptedException {
        Members members = stage.members(options.crowd());
        int capacity = Math.max(2, options.crowd() / 5);
        Rooms rooms = new Rooms(stage.session(), "public");
        List<UUID> sessions = Stream.generate(() -> rooms.open(capacity))
                .limit(options.sessions())
                .toList();
        Turnstile turnstile = new Turnstile(options.attempts(), AT_LEAST);
        Troubles troubles = new Troubles(stage, proxy, progress).ofPods(options.pods(), options.pause());
        if (options.all()) {
            troubles.ofTheRest();
        }
        try (Crowd crowd = new Crowd(stage, members, sessions, capacity, turnstile, options.seed())) {
            String stuck = rush(crowd, troubles, turnstile);
            double seconds = turnstile.seconds();
            progress.say("%d attempts in %.0f s", turnstile.begun(), seconds);
            String busy = quiet(stage);
            History history = new Witness(stage, sessions, members).history(crowd, capacity);
            progress.say(
                    "%d seats and %d events are read",
                    history.rows().size(), history.told().size());
            List<Finding> findings = Judge.findings(history);
            progress.say("judged");
            Verdict verdict = new Verdict(
                    crowd,
                    troubles,
                    history.toldAgain(),
                    findings,
                    Stream.of(stuck, busy).filter(one -> !one.isEmpty()).toList());
            verdict.print(System.out, turnstile.begun(), seconds);
            if (!findings.isEmpty()) {
                Shelf.keep(repository.resolve("deploy/drill/target/seats"), history, findings);
            }
            return verdict.good();
        }
    }

    /** Empty when all were answered. */
    private String rush(Crowd crowd, Troubles troubles, Turnstile turnstile) {
        CompletableFuture<Void> troubling = CompletableFuture.runAsync(() -> {
            try {
                troubles.play(turnstile::part);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                turnstile.calm();
            }
        });
        try {
            crowd.play(LONGEST_MINUTES);
            troubling.join();
            return "";
        } catch (Exception stuck) {
            return "The crowd did not come to its end: " + stuck;
        }
    }

    private String quiet(Stage stage) throws InterruptedException {
        Thread.sleep(LAST_REQUESTS_MILLIS);
        List<Outbox> outboxes = List.of(new Outbox(stage.session()), new Outbox(stage.database("registration")));
        String busy = Quiet.withoutLetters(outboxes, new Readers(stage.kafka(), "session."))
                .await(UNTIL_QUIET);
        progress.say("%s", busy.isEmpty() ? "nothing is under way any more" : "not quiet: " + busy);
        return busy;
    }
}
