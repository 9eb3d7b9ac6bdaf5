package org.ensemble.registration.learner;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The whole profile as a browser sends it. */
public class ProfileFields extends AboutFields {
    @RestForm
    @Nullable
    String displayName;

    @RestForm
    @Nullable
    String language;

    @RestForm
    @Nullable
    String zone;

    @RestForm
    @Nullable
    String path;

    ProfileForm form() {
        AboutYou about = about();
        return new ProfileForm(
                displayName,
                language,
                zone,
                path,
                about.organization(),
                about.organizationOther(),
                about.accessibility());
    }
}
