package org.ensemble.session.planted;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How proofs ended in a process of their own.
 *
 * @param exit as {@link Proofs} says; -1 when they took too long
 * @param by the test that failed first
 * @param said what it failed with
 */
record Run(int exit, String by, String said, Duration took) {
    private static final Path PLATFORM = Bug.ROOT.resolve("platform");
    private static final int LATE = -1;

    /** @param overlay the bug, or nothing */
    static Run of(List<String> proofs, Optional<Overlay> overlay, Path log, Duration patience) throws Exception {
        Instant start = Instant.now();
        Process process = new ProcessBuilder(command(proofs, overlay))
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = LATE;
        try {
            exit = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : LATE;
        } finally {
            end(process);
        }
        String[] failed = failed(log);
        return new Run(exit, failed[0], failed[1], Duration.between(start, Instant.now()));
    }

    boolean green() {
        return exit == Proofs.GREEN;
    }

    boolean caught() {
        return exit == Proofs.CAUGHT;
    }

    private static List<String> command(List<String> proofs, Optional<Overlay> overlay) {
        Set<String> path = new LinkedHashSet<>();
        overlay.ifPresent(bug -> path.add(bug.classes().toString()));
        if (proofs.stream().anyMatch(Run::isPlatforms)) {
            path.add(PLATFORM.resolve("target/test-classes").toString());
        }
        path.add(System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-D" + Overlay.MIGRATIONS + "="
                        + overlay.map(Overlay::migrations).orElse("classpath:db"),
                "-cp",
                String.join(File.pathSeparator, path),
                Proofs.class.getName()));
        command.addAll(proofs);
        return command;
    }

    static boolean isPlatforms(String proof) {
        return Files.exists(
                PLATFORM.resolve("src/test/java/" + proof.replaceAll("#.*", "").replace('.', '/') + ".java"));
    }

    /** Gently first, since the process has a PostgreSQL to stop. */
    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroy);
    }

    private static String[] failed(Path log) throws IOException {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(Proofs.FAILED))
                    .map(line -> line.split("\t", 3))
                    .map(parts -> new String[] {parts[1], parts[2]})
                    .findFirst()
                    .orElse(new String[] {"", ""});
        }
    }
}
