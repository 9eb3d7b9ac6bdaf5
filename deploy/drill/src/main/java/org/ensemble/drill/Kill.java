package org.ensemble.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ensemble.drill.drive.Progress;

/** kill -9 of one part in the middle of the drill. Whoever started the stack starts it again; the drill waits for that. */
final class Kill {

    static final List<String> PARTS = List.of("session-service", "relay", "kafka", "gateway", "registration-service");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningStack stack;
    private final String part;
    private final Progress progress;
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

    Kill(RunningStack stack, String part, Progress progress) {
        if (!part.isEmpty() && !PARTS.contains(part)) {
            throw new Trouble("--kill takes one of " + String.join(", ", PARTS));
        }
        this.stack = stack;
        // the relay is a thread of the service that holds its lock
        this.part = part.equals("relay") ? "session-service" : part;
        this.progress = progress;
    }

    void when(Duration at) {
        if (!part.isEmpty()) {
            done = CompletableFuture.runAsync(
                    this::kill, CompletableFuture.delayedExecutor(at.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Returns when the part is up again. */
    void await() {
        done.join();
    }

    private void kill() {
        long pid = pid();
        ProcessHandle victim = ProcessHandle.of(pid).orElseThrow(() -> new Trouble(part + " does not run"));
        victim.descendants().forEach(ProcessHandle::destroyForcibly);
        victim.destroyForcibly();
        progress.say("kill -9 of %s (process %d)", part, pid);
        long since = System.nanoTime();
        while (pid() == pid) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new Trouble(part + " was not started again");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        progress.say("%s is started again (process %d)", part, pid());
    }

    /** The launcher writes down who runs now: the number first, then since when. */
    private long pid() {
        Path file = stack.folder().resolve("pids").resolve(part);
        try {
            return Files.exists(file)
                    ? Long.parseLong(Files.readString(file).strip().split(" ", 2)[0])
                    : stack.pid(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
