package org.ensemble.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The programs that parts are run with. */
public final class Software {

    private Software() {}

    /** An option for a service: an event loop for each core. Vert.x's twice as many wait for each other where all parts share the cores. */
    public static String eventLoops() {
        return "-Dquarkus.vertx.event-loops-pool-size=" + Runtime.getRuntime().availableProcessors();
    }

    /** The Java that runs this launcher, with options. */
    public static List<String> java(String... options) {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        return command;
    }

    public static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
