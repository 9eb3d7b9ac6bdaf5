package org.ensemble.registration.enrolment;

import org.ensemble.registration.learner.Learner;
import org.jspecify.annotations.Nullable;

/** How somebody stands to a course. */
record Joined(@Nullable Enrolment enrolment, @Nullable Learner learner, boolean justNow) {
    boolean is() {
        return enrolment != null;
    }
}
