package org.ensemble.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param repository the source tree with its built modules
 * @param own what this stack writes: data, logs, pids, secrets
 * @param software the unpacked PostgreSQL and Keycloak, which stacks share
 */
public record Home(Path repository, Path own, Path software) {

    /** The home of {@code ./start}. */
    public static Home of(Path repository) {
        Path own = repository.resolve(".ensemble");
        return new Home(repository, own, own.resolve("software"));
    }

    /** A home for a test: data of its own, the software of {@code ./start}. */
    public static Home temporary(Path repository, Path folder) {
        return new Home(repository, folder, of(repository).software());
    }

    public Path data(String part) {
        return own.resolve("data").resolve(part);
    }

    public Log log(String part) {
        return new Log(own.resolve("logs").resolve(part + ".log"));
    }

    Path pids() {
        return own.resolve("pids");
    }

    Path description() {
        return own.resolve("stack.json");
    }

    /** A file that the build put beside the launcher, like {@code keycloak-26.7.3.zip}. */
    public Path built(String prefix, String suffix) throws IOException {
        Path folder = repository.resolve("deploy/local/target/parts");
        try (var files = Files.newDirectoryStream(folder, prefix + "*" + suffix)) {
            for (Path file : files) {
                return file;
            }
        }
        throw new Trouble("The build has not brought " + prefix + "; run ./mvnw -DskipTests package");
    }
}
