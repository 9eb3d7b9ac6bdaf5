package org.ensemble.registration.enrolment;

import org.ensemble.registration.learner.Account;
import org.ensemble.registration.learner.Learner;
import org.ensemble.registration.learner.StudyPath;
import org.ensemble.registration.organization.Organizations;

/** Checked answers, and the account they belong to. */
record Answers(JoinForm form, StudyPath path, Account account, Organizations organizations) {

    /** Who joins again without the second questions keeps the answers given before. */
    void putInto(Learner learner) {
        learner.knownAs(account);
        learner.says(form.essentials(), path);
        if (form.about().answered()) {
            learner.tells(form.about(), organizations);
        }
    }
}
