package org.ensemble.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who runs, written down so that a later launcher or {@code ./stop} finds them. A number alone could by then belong to a
 * stranger: the process's start time is kept with it.
 */
final class Pids {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);

    private final Path folder;

    Pids(Path folder) {
        this.folder = folder;
    }

    void remember(String name, ProcessHandle process) {
        Instant since = process.info().startInstant().orElseGet(Instant::now);
        Private.write(folder.resolve(name), process.pid() + " " + since.toEpochMilli() + "\n");
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> of(String name) {
        try {
            String[] words = Files.readString(folder.resolve(name)).strip().split(" ", 2);
            Instant since = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, since));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** All that still run, the youngest first: what was started last needs the others. */
    List<Known> running() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            List<Known> found = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                of(name).ifPresent(process -> found.add(new Known(name, process)));
            }
            found.sort(Comparator.comparing(Known::since).reversed());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant since) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, since).abs().compareTo(CLOCKS_DIFFER_BY) < 0)
                .orElse(true);
    }

    record Known(String name, ProcessHandle process) {
        Instant since() {
            return process.info().startInstant().orElse(Instant.EPOCH);
        }
    }
}
