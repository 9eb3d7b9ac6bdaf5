package org.ensemble.registration.learner;

import org.jspecify.annotations.Nullable;

/** The first questions, as typed: what everybody is asked before anything else. */
public record Essentials(@Nullable String displayName, @Nullable String language, @Nullable String zone) {

    /** The name that other learners see, made harmless. */
    public String name() {
        return displayName == null ? "" : CleanText.line(displayName);
    }
}
