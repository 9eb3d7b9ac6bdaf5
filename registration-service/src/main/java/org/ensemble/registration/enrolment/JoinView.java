package org.ensemble.registration.enrolment;

import java.util.Map;
import org.ensemble.platform.web.Language;
import org.ensemble.registration.learner.Learner;

/** The first form as it stands: what was typed, what is wrong with it, and whether the account couldn't be had. */
public record JoinView(JoinForm form, Map<String, String> faults, boolean accountAway) {

    /** Who has been here before finds the answers of then. */
    static JoinView blank(Language language, Joined before) {
        Learner learner = before.learner();
        JoinForm form = learner == null
                ? new JoinForm(null, language.tag(), null, null, false, null, null, null)
                : new JoinForm(
                        learner.displayName(), learner.language(), null, learner.zone(), false, null, null, null);
        return new JoinView(form, Map.of(), false);
    }
}
