package org.ensemble.registration.enrolment;

import org.ensemble.registration.learner.AboutYou;
import org.ensemble.registration.learner.Essentials;
import org.jspecify.annotations.Nullable;

/** What somebody who joins has typed. The second half may come later, or never. */
record JoinForm(
        @Nullable String displayName,
        @Nullable String language,
        @Nullable String time,
        @Nullable String zone,
        @Nullable Boolean consent,
        @Nullable String organization,
        @Nullable String organizationOther,
        @Nullable String accessibility) {

    Essentials essentials() {
        return new Essentials(displayName, language, zone);
    }

    AboutYou about() {
        return new AboutYou(organization, organizationOther, accessibility);
    }
}
