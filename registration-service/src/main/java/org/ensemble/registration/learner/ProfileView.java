package org.ensemble.registration.learner;

import java.util.Map;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The profile page as it stands: what is known or was typed, and what is wrong with it. */
public record ProfileView(
        ProfileForm form,
        @Nullable String name,
        @Nullable String email,
        boolean known,
        boolean saved,
        Map<String, String> faults,
        boolean accountAway) {

    static ProfileView of(@Nullable Learner learner, Language language, boolean saved) {
        if (learner == null) {
            ProfileForm blank = new ProfileForm(null, language.tag(), null, null, null, null, null);
            return new ProfileView(blank, null, null, false, false, Map.of(), false);
        }
        AboutYou about = learner.about();
        ProfileForm form = new ProfileForm(
                learner.displayName,
                learner.language,
                learner.zone,
                learner.path,
                about.organization(),
                about.organizationOther(),
                about.accessibility());
        return new ProfileView(form, learner.fullName, learner.email, true, saved, Map.of(), false);
    }

    static ProfileView again(
            @Nullable Learner learner, ProfileForm form, Map<String, String> faults, boolean accountAway) {
        return learner == null
                ? new ProfileView(form, null, null, false, false, faults, accountAway)
                : new ProfileView(form, learner.fullName, learner.email, true, false, faults, accountAway);
    }
}
