package org.ensemble.drill;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ensemble.drill.drive.Crowd;
import org.ensemble.drill.drive.Learner;

/**
 * Removes what drills have made. Who is still signed in leaves the course by the door, so that every service hears of it; then
 * rows and accounts go. Facts stay in the topics: they say what happened, and nobody rewrites that.
 */
final class Clean {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Clean() {}

    static void run(Scene scene) {
        List<Learner> present = scene.roll().present(OpeningDay.WHO_AM_I);
        new Crowd(present, OpeningDay.COURSE).leave();
        scene.quiet().await(PATIENCE);
        List<UUID> learners = List.copyOf(scene.keycloak().existing().values());
        scene.sessions().forgetSessions();
        scene.sessions().forgetLearners(learners);
        scene.registration().forgetLearners(learners);
        scene.keycloak().remove(learners);
        scene.roll().forget();
        scene.progress().say("removed %d drill learners and the drills' sessions", learners.size());
    }
}
