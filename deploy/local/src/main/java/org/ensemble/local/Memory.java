package org.ensemble.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** What processes take of the machine's memory, pages that several share counted once (PSS). */
record Memory(int processes, long kilobytes) {

    /** Of these and all that they started; 0 kB where the system doesn't tell. */
    static Memory of(Collection<ProcessHandle> roots) {
        var all = roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .toList();
        return new Memory(all.size(), all.stream().mapToLong(Memory::pss).sum());
    }

    private static long pss(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
