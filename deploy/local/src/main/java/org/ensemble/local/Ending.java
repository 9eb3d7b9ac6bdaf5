package org.ensemble.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is brought to its end: asked first, then, after some patience, killed; and all that it started too. */
final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Ending() {}

    interface Request {
        void to(ProcessHandle process) throws IOException, InterruptedException;
    }

    static void of(ProcessHandle process, Request request) {
        List<ProcessHandle> family = process.descendants().toList(); // known only as long as it lives
        if (process.isAlive()) {
            try {
                request.to(process);
            } catch (IOException e) {
                process.destroy();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!endsWithin(process, PATIENCE)) {
            process.destroyForcibly();
            endsWithin(process, PATIENCE);
        }
        for (ProcessHandle child : family) {
            child.destroyForcibly();
            endsWithin(child, PATIENCE);
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
