package org.ensemble.drill.drive;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cookies of signed-in drill learners, kept for the next run: signing in is what takes long. */
final class KeptSessions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    KeptSessions(Path folder) {
        this.file = folder.resolve("sessions.json");
    }

    Map<Integer, Map<String, String>> read() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : Map.of();
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    /** Whoever can read this file is signed in: it is the owner's alone. */
    void write(List<Learner> learners) {
        Map<Integer, Map<String, String>> kept = new TreeMap<>(read());
        learners.forEach(learner -> kept.put(learner.number(), learner.visitor().kept()));
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(file.toFile(), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
