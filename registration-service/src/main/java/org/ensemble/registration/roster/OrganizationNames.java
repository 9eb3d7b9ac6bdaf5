package org.ensemble.registration.roster;

import jakarta.enterprise.context.ApplicationScoped;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** The organization of a row by its name in a language, or in the learner's own words. */
@ApplicationScoped
public class OrganizationNames {
    private final Organizations organizations;

    OrganizationNames(Organizations organizations) {
        this.organizations = organizations;
    }

    public @Nullable String of(RosterRow row, String language) {
        String code = row.organization();
        if (code == null || row.organizationOther() != null) {
            return row.organizationOther();
        }
        return organizations.find(code).map(it -> it.name(language)).orElse(code);
    }
}
