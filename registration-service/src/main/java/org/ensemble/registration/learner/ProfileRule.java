package org.ensemble.registration.learner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** What is wrong with an answer: by field. Empty when all is well. */
public final class ProfileRule {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_ORGANIZATION = 120;
    public static final int LONGEST_NEEDS = 1000;

    private ProfileRule() {}

    public static Map<String, Fault> essentials(Essentials typed) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        String name = typed.name();
        if (name.isEmpty()) {
            faults.put("displayName", Fault.DISPLAY_NAME_MISSING);
        } else if (CleanText.length(name) > LONGEST_NAME) {
            faults.put("displayName", Fault.DISPLAY_NAME_LONG);
        }
        if (typed.language() == null || !typed.language().matches("en|fr")) {
            faults.put("language", Fault.LANGUAGE_UNKNOWN);
        }
        if (typed.zone() == null || !Zones.known(typed.zone())) {
            faults.put("zone", Fault.ZONE_UNKNOWN);
        }
        return faults;
    }

    public static Map<String, Fault> about(AboutYou typed, Organizations organizations) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        String code = typed.code();
        if (Organizations.OTHER.equals(code)) {
            otherOrganization(typed.ownWords()).ifPresent(fault -> faults.put("organizationOther", fault));
        } else if (code != null && organizations.find(code).isEmpty()) {
            faults.put("organization", Fault.ORGANIZATION_UNKNOWN);
        }
        String needs = typed.needs();
        if (needs != null && CleanText.length(needs) > LONGEST_NEEDS) {
            faults.put("accessibility", Fault.ACCESSIBILITY_LONG);
        }
        return faults;
    }

    public static Optional<Fault> time(@Nullable String time) {
        return time == null || StudyPath.suggestedBy(time).isEmpty()
                ? Optional.of(Fault.TIME_UNKNOWN)
                : Optional.empty();
    }

    public static Optional<Fault> path(@Nullable String path) {
        return path == null || StudyPath.of(path).isEmpty() ? Optional.of(Fault.PATH_UNKNOWN) : Optional.empty();
    }

    private static Optional<Fault> otherOrganization(@Nullable String words) {
        if (words == null) {
            return Optional.of(Fault.ORGANIZATION_OTHER_MISSING);
        }
        return CleanText.length(words) > LONGEST_ORGANIZATION
                ? Optional.of(Fault.ORGANIZATION_OTHER_LONG)
                : Optional.empty();
    }
}
