package org.ensemble.local;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** At a terminal: a line for each part that changes in place while the stack starts; after that, a line for each news. */
final class Board extends Console {

    private static final long TICK_MILLIS = 200;

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, Long> since = new LinkedHashMap<>();
    private volatile boolean live;

    Board(PrintStream out) {
        super(out);
    }

    @Override
    public synchronized void begin(List<Part> parts) {
        parts.forEach(part -> lines.put(part.name(), line(part, "waits")));
        lines.values().forEach(super::say);
        live = true;
        Thread ticker = new Thread(this::tick, "board");
        ticker.setDaemon(true);
        ticker.start();
    }

    @Override
    public synchronized void starting(Part part) {
        since.put(part.name(), System.nanoTime());
        draw();
    }

    @Override
    public synchronized void ready(Part part, double seconds) {
        since.remove(part.name());
        super.ready(part, seconds);
    }

    @Override
    public synchronized void stopped(Part part) {
        since.remove(part.name());
        super.stopped(part);
    }

    /** A part's news goes to its own place as long as the board is live; anything else ends that. */
    @Override
    synchronized void say(String text) {
        String name = text.strip().split(" ", 2)[0];
        if (live && lines.containsKey(name)) {
            lines.put(name, text);
            draw();
        } else {
            settle();
            super.say(text);
        }
    }

    @Override
    synchronized void settle() {
        draw();
        live = false;
    }

    private void draw() {
        if (!live) {
            return;
        }
        StringBuilder picture = new StringBuilder("\u001b[" + lines.size() + "A");
        lines.forEach((name, line) ->
                picture.append("\r\u001b[K").append(now(name, line)).append('\n'));
        picture.setLength(picture.length() - 1); // the last line end comes with say
        super.say(picture.toString());
    }

    private String now(String name, String line) {
        Long start = since.get(name);
        return start == null
                ? line
                : String.format(Locale.ROOT, "  %-22s starts  %6.1f s", name, (System.nanoTime() - start) / 1e9);
    }

    private void tick() {
        try {
            while (live) {
                Thread.sleep(TICK_MILLIS);
                synchronized (this) {
                    draw();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
