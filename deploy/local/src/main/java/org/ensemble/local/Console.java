package org.ensemble.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a person at the terminal how the parts are doing: a line for each. */
final class Console implements Watch {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void ready(Part part, double seconds) {
        out.printf(Locale.ROOT, "  %-22s ready   %5.1f s   %s%n", part.name(), seconds, part.address());
    }

    @Override
    public synchronized void again(Part part, int exitCode) {
        out.printf("  %-22s ended by itself (exit code %d); it is started again%n", part.name(), exitCode);
    }

    @Override
    public synchronized void lost(Part part, String why) {
        out.printf("  %-22s can't be started again: %s%n", part.name(), why);
    }

    @Override
    public synchronized void stopped(Part part) {
        out.printf("  %-22s stopped%n", part.name());
    }

    synchronized void say(String text) {
        out.println(text);
    }
}
