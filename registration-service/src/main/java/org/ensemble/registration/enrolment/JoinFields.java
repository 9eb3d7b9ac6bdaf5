package org.ensemble.registration.enrolment;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The first questions as a browser sends them. */
public class JoinFields {
    @RestForm
    @Nullable
    String displayName;

    @RestForm
    @Nullable
    String language;

    @RestForm
    @Nullable
    String time;

    @RestForm
    @Nullable
    String zone;

    @RestForm
    @Nullable
    String consent;

    JoinForm form() {
        return new JoinForm(displayName, language, time, zone, "yes".equals(consent), null, null, null);
    }
}
