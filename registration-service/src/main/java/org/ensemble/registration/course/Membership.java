package org.ensemble.registration.course;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Whether somebody has joined: what a course's page must know of the enrolment feature, which builds on this one. */
public interface Membership {
    Uni<Boolean> joined(UUID learner, String course);
}
