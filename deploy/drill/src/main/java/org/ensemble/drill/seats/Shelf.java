package org.ensemble.drill.seats;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.seats.judge.History;

/** Keeps a history in which something was found, line by line, for whoever looks for the cause. */
final class Shelf {

    private Shelf() {}

    static void keep(Path folder, History history, List<Finding> findings) {
        write(folder, "findings", findings);
        write(folder, "rooms", history.rooms());
        write(folder, "attempts", history.attempts());
        write(folder, "rows", history.rows());
        write(folder, "events", history.told());
        System.out.println("  The history lies in " + folder);
    }

    private static void write(Path folder, String name, List<?> lines) {
        try {
            Files.createDirectories(folder);
            try (PrintWriter out =
                    new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".txt"), StandardCharsets.UTF_8))) {
                lines.forEach(out::println);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
