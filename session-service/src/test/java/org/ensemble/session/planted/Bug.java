package org.ensemble.session.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mistake that somebody could make, and the proofs that must catch it. It lies in {@code src/planted} as {@code git diff} writes a
 * change, with a title and its catchers above.
 */
record Bug(String name, String title, List<String> catchers, List<Change> changes) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("session-service/src/planted");
    private static final String CATCHERS = "Caught by: ";
    private static final String FILE = "--- a/";

    static List<Bug> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Bug::read).toList();
        }
    }

    private static Bug read(Path path) {
        try {
            String[] parts = Files.readString(path).split("(?m)^diff --git .*\n");
            List<String> about = parts[0].lines().toList();
            List<Change> changes = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                String file = line(parts[i].lines().toList(), FILE);
                Stream.of(parts[i].split("(?m)^@@ .*\n"))
                        .skip(1)
                        .forEach(
                                hunk -> changes.add(Change.of(file, hunk.lines().toList())));
            }
            String name = path.getFileName().toString().replace(".patch", "");
            return new Bug(name, about.get(0), List.of(line(about, CATCHERS).split(", ")), changes);
        } catch (IOException e) {
            throw new IllegalStateException("can't read " + path, e);
        }
    }

    private static String line(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()))
                .orElseThrow(() -> new IllegalStateException("no line \"" + start + "\" in " + lines));
    }

    /** The touched files with the bug in them, by their paths in the repository. */
    Map<String, String> planted() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Change change : changes) {
            String before = files.containsKey(change.file)
                    ? files.get(change.file)
                    : Files.readString(ROOT.resolve(change.file));
            if (before.split(Pattern.quote(change.before), -1).length != 2) {
                throw new IllegalStateException(
                        "planted bug out of date: %s: not once in %s:%n%s".formatted(name, change.file, change.before));
            }
            files.put(change.file, before.replace(change.before, change.after));
        }
        return files;
    }

    record Change(String file, String before, String after) {
        private static Change of(String file, List<String> hunk) {
            return new Change(file, side(hunk, '+'), side(hunk, '-'));
        }

        private static String side(List<String> hunk, char without) {
            StringBuilder text = new StringBuilder();
            hunk.stream()
                    .filter(line -> line.isEmpty() || line.charAt(0) != without)
                    .forEach(line ->
                            text.append(line.isEmpty() ? "" : line.substring(1)).append('\n'));
            return text.toString();
        }
    }
}
