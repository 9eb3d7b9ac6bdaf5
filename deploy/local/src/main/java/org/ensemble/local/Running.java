package org.ensemble.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A part that has been started. */
final class Running {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final boolean SETSID = Software.onPath("setsid");

    private final Part part;
    private final Process process;
    private final Log log;
    private final long since = System.nanoTime();
    private volatile boolean paused;

    private Running(Part part, Process process, Log log) {
        this.part = part;
        this.process = process;
        this.log = log;
    }

    static Running start(Part part, Home home, Pids pids) throws IOException, InterruptedException {
        ProcessBuilder how = part.command();
        if (SETSID) {
            // A session of its own: Ctrl-C reaches the launcher alone, which then stops the parts in order.
            List<String> command = new ArrayList<>(how.command());
            command.add(0, "setsid");
            how.command(command);
        }
        Log log = home.log(part.name()).begin();
        how.redirectErrorStream(true).redirectOutput(log.file().toFile());
        Process process = how.start();
        process.getOutputStream().close();
        pids.remember(part.name(), process.toHandle());
        return new Running(part, process, log);
    }

    /** Waits until the part is ready; a part that ends instead, or takes for ever, is trouble. */
    void awaitReady() throws InterruptedException {
        while (!part.ready(log)) {
            if (!process.isAlive()) {
                throw new Trouble(part.name() + " ended while starting (exit code " + process.exitValue()
                        + "); the end of " + log.file() + ":\n" + String.join("\n", log.tail(15)));
            }
            if (seconds() > LONGEST_START.toSeconds()) {
                throw new Trouble(part.name() + " is not ready after " + LONGEST_START.toSeconds() + " s; the end of "
                        + log.file() + ":\n" + String.join("\n", log.tail(15)));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    double seconds() {
        return (System.nanoTime() - since) / 1e9;
    }

    Part part() {
        return part;
    }

    Process process() {
        return process;
    }

    Log log() {
        return log;
    }

    void pause() {
        paused = true;
        Signal.STOP.to(process.toHandle());
    }

    void goOn() {
        Signal.CONT.to(process.toHandle());
        paused = false;
    }

    void stop() {
        if (paused) {
            goOn(); // or it could not hear that it should end
        }
        Ending.of(process.toHandle(), part::askToStop);
    }
}
