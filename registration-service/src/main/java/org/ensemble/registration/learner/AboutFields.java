package org.ensemble.registration.learner;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The second questions as a browser sends them: first as whom one is here, then, for an organization, which. */
public class AboutFields {
    @RestForm
    @Nullable
    String who;

    @RestForm
    @Nullable
    String organization;

    @RestForm
    @Nullable
    String organizationOther;

    @RestForm
    @Nullable
    String accessibility;

    public AboutYou about() {
        return new AboutYou(code(), organizationOther, accessibility);
    }

    private @Nullable String code() {
        if (who == null || who.isEmpty()) {
            return null;
        }
        return who.equals(AboutYou.PUBLIC) ? AboutYou.PUBLIC : chosen();
    }

    /** Somebody who says "for an organization" and chooses none is asked again. */
    private String chosen() {
        return organization == null || organization.isBlank() ? "none" : organization;
    }
}
