package org.ensemble.session.registration;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Reads;

/** Read by the projection, and by the reaction that frees the seats. */
@Reads("ensemble.registration.enrolment.withdrawn.v1")
record EnrolmentWithdrawn(UUID enrolment, UUID learner, String course, Instant at) {}
