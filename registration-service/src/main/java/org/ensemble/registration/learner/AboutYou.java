package org.ensemble.registration.learner;

import org.ensemble.registration.organization.Organization;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.Nullable;

/**
 * The second questions, as typed; all may be skipped. {@code organization} is a code of the list, "other" or "public" (here as a member
 * of the public).
 */
public record AboutYou(
        @Nullable String organization, @Nullable String organizationOther, @Nullable String accessibility) {
    public static final String PUBLIC = "public";

    boolean memberOfPublic() {
        return PUBLIC.equals(organization);
    }

    /** Whether any of these questions has an answer. */
    public boolean answered() {
        return !unanswered() || needs() != null;
    }

    boolean unanswered() {
        return organization == null || organization.isBlank();
    }

    @Nullable
    String code() {
        return unanswered() || memberOfPublic() ? null : organization;
    }

    @Nullable
    String ownWords() {
        return Organizations.OTHER.equals(organization) ? orNull(organizationOther, false) : null;
    }

    @Nullable
    String needs() {
        return orNull(accessibility, true);
    }

    /** The order of government comes with the organization; nobody is asked for it. */
    @Nullable
    String order(Organizations organizations) {
        String code = code();
        if (code == null) {
            return null;
        }
        return organizations.find(code).map(Organization::order).orElse("other");
    }

    private static @Nullable String orNull(@Nullable String typed, boolean severalLines) {
        String clean = typed == null ? "" : severalLines ? CleanText.lines(typed) : CleanText.line(typed);
        return clean.isEmpty() ? null : clean;
    }
}
