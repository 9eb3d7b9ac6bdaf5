package org.ensemble.drill.bench.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** CPU seconds that each part has used so far, children included, as the kernel counts them: in hundredths. */
public record Cpu(Map<String, Double> seconds) {

    private static final double TICKS_A_SECOND = 100;

    /** Fields of {@code /proc/<pid>/stat} after the name: user, system, and those of children that have ended. */
    private static final int FIRST = 11;

    private static final int COUNT = 4;

    static Cpu of(Map<String, ProcessHandle> processes) {
        Map<String, Double> used = new TreeMap<>();
        processes.forEach((name, process) -> used.put(name, tree(process)));
        return new Cpu(used);
    }

    public Cpu since(Cpu before) {
        Map<String, Double> used = new TreeMap<>();
        seconds.forEach((name, now) -> used.put(name, now - before.seconds.getOrDefault(name, 0.0)));
        return new Cpu(used);
    }

    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Of all parts whose name begins so. */
    public double of(String name) {
        return seconds.entrySet().stream()
                .filter(part -> part.getKey().startsWith(name))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double tree(ProcessHandle root) {
        return of(root.pid())
                + root.descendants().mapToDouble(child -> of(child.pid())).sum();
    }

    static double own() {
        return of(ProcessHandle.current().pid());
    }

    private static double of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = FIRST; i < FIRST + COUNT; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }
}
