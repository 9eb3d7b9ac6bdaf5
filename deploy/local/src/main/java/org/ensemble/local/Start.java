package org.ensemble.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code ./start}: all parts up, then quiet until Ctrl-C or {@code ./stop}. */
public final class Start {

    private static final long ROOM = 600_000_000;

    private Start() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long since = System.nanoTime();
        Console console = Console.here();
        try {
            Options options = Options.of(List.of(arguments));
            Home home = Home.of(Path.of("").toAbsolutePath());
            if (options.help()) {
                console.say(Options.HELP);
            } else if (options.detach()) {
                System.exit(Detached.start(home, arguments));
            } else {
                run(home, options, console, since);
            }
        } catch (Trouble trouble) {
            console.settle();
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private static void run(Home home, Options options, Console console, long since)
            throws IOException, InterruptedException {
        Files.createDirectories(home.own());
        try (RandomAccessFile file =
                new RandomAccessFile(home.own().resolve("lock").toFile(), "rw")) {
            if (file.getChannel().tryLock() == null) {
                throw new Trouble("Ensemble is already running from this folder; ./stop ends it");
            }
            Pids pids = new Pids(home.pids());
            pids.remember("start", ProcessHandle.current());
            begin(home, options, console, pids);
            needRoom(home);
            Ensemble ensemble = new Ensemble(home, options.ports(), options.traces());
            Stack stack = ensemble.stack(console);
            // Ctrl-C, ./stop and a failed start all end here.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stack.close();
                pids.forget("start");
            }));
            if (stack.start()) {
                console.say(summary(ensemble, stack, (System.nanoTime() - since) / 1e9));
            }
            Thread.currentThread().join();
        }
    }

    private static void begin(Home home, Options options, Console console, Pids pids) throws IOException {
        int leftovers = Leftovers.stop(pids);
        if (leftovers > 0) {
            console.say("Stopped " + leftovers + " processes that a killed launcher had left running.");
        }
        if (options.fresh()) {
            console.say("Erasing the databases, events, accounts, mails and secrets in " + home.own());
            for (String what : List.of("data", "secrets.properties", "stack.json")) {
                erase(home.own().resolve(what));
            }
        }
    }

    private static void erase(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void needRoom(Home home) throws IOException {
        long room = Files.getFileStore(home.own()).getUsableSpace();
        if (room < ROOM) {
            throw new Trouble("The disk of " + home.own() + " has " + room / 1_000_000 + " MB left; Ensemble needs "
                    + ROOM / 1_000_000 + " MB");
        }
    }

    private static String summary(Ensemble ensemble, Stack stack, double seconds) {
        List<ProcessHandle> all = new ArrayList<>(stack.processes().values());
        all.add(ProcessHandle.current());
        Memory memory = Memory.of(all);
        return String.format(
                Locale.ROOT,
                """

                Ready in %.1f s; %d processes take %.2f GB (PSS).

                  site           %s
                  demo accounts  learner@ensemble.example, apprenante@ensemble.example,
                                 facilitator@ensemble.example, operator@ensemble.example
                  password       ensemble
                  for scripts    %s
                """,
                seconds,
                memory.processes(),
                memory.kilobytes() / 1e6,
                ensemble.site(),
                ensemble.description());
    }
}
