package org.ensemble.registration.learner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** A whole profile as typed. */
public record ProfileForm(
        @Nullable String displayName,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String path,
        @Nullable String organization,
        @Nullable String organizationOther,
        @Nullable String accessibility) {

    Essentials essentials() {
        return new Essentials(displayName, language, zone);
    }

    public AboutYou about() {
        return new AboutYou(organization, organizationOther, accessibility);
    }

    Map<String, Fault> faults(Organizations organizations) {
        Map<String, Fault> faults = new LinkedHashMap<>(ProfileRule.essentials(essentials()));
        ProfileRule.path(path).ifPresent(fault -> faults.put("path", fault));
        faults.putAll(ProfileRule.about(about(), organizations));
        return faults;
    }
}
