package org.ensemble.session.planted;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A bug's classes, to stand before the real ones on a class path, and the migrations with the bug in them.
 *
 * @param migrations where they lie, in Flyway's words; it would take exception to the same version twice on a class path
 */
record Overlay(Path classes, String migrations) {
    /** The system property that says where the proofs find their migrations. */
    static final String MIGRATIONS = "ensemble.test.migrations";

    private static final String JAVA = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";

    /** @param folder does not exist yet, or is empty */
    static Overlay of(Bug bug, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path resources = folder.resolve("resources");
        copyMigrations("platform", resources);
        copyMigrations("session-service", resources);
        List<File> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : bug.planted().entrySet()) {
            String path = file.getKey();
            if (path.contains(JAVA)) {
                sources.add(write(folder.resolve("sources"), after(JAVA, path), file.getValue())
                        .toFile());
            } else {
                write(resources, after(RESOURCES, path), file.getValue());
            }
        }
        if (!sources.isEmpty()) {
            compile(bug, sources, classes);
        }
        return new Overlay(classes, "filesystem:" + resources.resolve("db"));
    }

    private static void copyMigrations(String module, Path to) throws IOException {
        Path from = Bug.ROOT.resolve(module).resolve(RESOURCES);
        try (Stream<Path> files = Files.walk(from.resolve("db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(to, from.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    private static String after(String start, String path) {
        return path.substring(path.indexOf(start) + start.length());
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void compile(Bug bug, List<File> sources, Path classes) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var says = new StringWriter();
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-parameters");
        if (!compiler.getTask(says, files, null, options, null, files.getJavaFileObjectsFromFiles(sources))
                .call()) {
            throw new IllegalStateException("planted bug out of date: " + bug.name() + ": " + says);
        }
    }
}
