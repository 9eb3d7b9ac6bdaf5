package org.ensemble.drill.drive;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what goes on, with the seconds since the beginning; counts long steps aloud every few seconds. */
public final class Progress {

    private static final long ALOUD_EVERY = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String what, Object... values) {
        out.printf(
                Locale.ROOT,
                "%7.1f s  %s%n",
                seconds(System.nanoTime() - begun),
                String.format(Locale.ROOT, what, values));
    }

    Count count(String what, int of) {
        return new Count(what, of);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    final class Count {
        private final String what;
        private final int of;
        private final long since = System.nanoTime();
        private final AtomicInteger done = new AtomicInteger();
        private long lastSaid = since;

        private Count(String what, int of) {
            this.what = what;
            this.of = of;
        }

        synchronized void one() {
            done.incrementAndGet();
            if (System.nanoTime() - lastSaid > ALOUD_EVERY) {
                lastSaid = System.nanoTime();
                say("%s %d of %d (%.1f a second)", what, done.get(), of, done.get() / seconds(lastSaid - since));
            }
        }

        void done() {
            if (of > 0) {
                double took = seconds(System.nanoTime() - since);
                say("%s %d of %d in %.1f s (%.1f a second)", what, done.get(), of, took, done.get() / took);
            }
        }
    }
}
