package org.ensemble.registration.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;

/** Everything that joining and leaving tell the world. */
sealed interface EnrolmentEvent extends Fact {
    UUID learner();

    @Override
    default String key() {
        return learner().toString();
    }

    @Published("ensemble.registration.enrolment.confirmed.v1")
    record EnrolmentConfirmed(UUID enrolment, UUID learner, String course, Instant at) implements EnrolmentEvent {}

    @Published("ensemble.registration.enrolment.withdrawn.v1")
    record EnrolmentWithdrawn(UUID enrolment, UUID learner, String course, Instant at) implements EnrolmentEvent {}
}
