package org.ensemble.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is brought to its end: asked first, then, after some patience, killed with all that it started. */
final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Ending() {}

    static void ask(ProcessHandle process) {
        process.destroy();
        await(process);
    }

    /** Waits for one that was asked already. */
    static void await(ProcessHandle process) {
        List<ProcessHandle> family = process.descendants().toList();
        if (!endsWithin(process, PATIENCE)) {
            process.destroyForcibly();
            endsWithin(process, PATIENCE);
        }
        family.stream().filter(ProcessHandle::isAlive).forEach(child -> {
            child.destroyForcibly();
            endsWithin(child, PATIENCE);
        });
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
