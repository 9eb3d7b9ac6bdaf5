package org.ensemble.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Removes what drills have made. Facts stay in the topics: they say what happened, and nobody rewrites that. */
final class Clean {

    private Clean() {}

    static void run(Scene scene, Path drills) {
        List<String> accounts = scene.keycloak().ids();
        List<UUID> learners = accounts.stream().map(UUID::fromString).toList();
        scene.sessions().forgetSessions();
        scene.sessions().forgetLearners(learners);
        scene.registration().forgetLearners(learners);
        scene.keycloak().remove(accounts);
        try {
            Files.deleteIfExists(drills.resolve("sessions.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scene.progress().say("removed %d drill learners and the drills' sessions", learners.size());
    }
}
