package org.ensemble.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how the parts are doing, a line for each news: for logs and pipes. At a terminal there is {@link Board}. */
class Console implements Watch {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    static Console here() {
        return System.console() == null ? new Console(System.out) : new Board(System.out);
    }

    @Override
    public synchronized void ready(Part part, double seconds) {
        say(line(part, String.format(Locale.ROOT, "ready   %6.1f s   %s", seconds, part.address())));
    }

    @Override
    public synchronized void again(Part part, int exitCode) {
        say(line(part, "ended by itself (exit code " + exitCode + "); it is started again"));
    }

    @Override
    public synchronized void lost(Part part, String why) {
        say(line(part, "can't be started again: " + why));
    }

    @Override
    public synchronized void stopped(Part part) {
        say(line(part, "stopped"));
    }

    static String line(Part part, String state) {
        return String.format(Locale.ROOT, "  %-22s %s", part.name(), state);
    }

    /** From now on nothing moves any more. */
    synchronized void settle() {}

    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }
}
