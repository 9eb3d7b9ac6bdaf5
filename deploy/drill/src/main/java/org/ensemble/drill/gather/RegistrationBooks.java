package org.ensemble.drill.gather;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ensemble.drill.check.Letter;

/** What registration-service has written down. */
public final class RegistrationBooks {

    final Database database;

    public RegistrationBooks(Database database) {
        this.database = database;
    }

    public Set<UUID> enrolled(String course, List<UUID> learners) {
        return new HashSet<>(database.list(
                "SELECT learner FROM enrolment WHERE course = ? AND withdrawn_at IS NULL AND learner = ANY (?)",
                row -> row.getObject(1, UUID.class),
                course,
                learners.toArray(UUID[]::new)));
    }

    public List<Letter> letters(List<UUID> learners) {
        return database.list(
                "SELECT notice, learner, kind, state FROM letter WHERE learner = ANY (?)",
                row -> new Letter(
                        row.getObject("notice", UUID.class),
                        row.getObject("learner", UUID.class),
                        row.getString("kind"),
                        row.getString("state").equals("sent")),
                (Object) learners.toArray(UUID[]::new));
    }

    long lettersToSend() {
        return database.count("SELECT count(*) FROM letter WHERE state = 'waiting'");
    }

    public void forgetLearners(List<UUID> learners) {
        UUID[] ids = learners.toArray(UUID[]::new);
        database.change("DELETE FROM letter WHERE learner = ANY (?)", (Object) ids);
        database.change("DELETE FROM enrolment WHERE learner = ANY (?)", (Object) ids);
        database.change("DELETE FROM learner WHERE id = ANY (?)", (Object) ids);
    }
}
