package org.ensemble.registration.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ensemble.registration.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.ensemble.registration.enrolment.EnrolmentEvent.EnrolmentWithdrawn;
import org.jspecify.annotations.NullUnmarked;

/** One joining of one learner: leaving closes it, joining again is another one. */
@Entity
@Table(name = "enrolment")
@NullUnmarked // Hibernate fills the fields
class Enrolment {
    @Id
    UUID id;

    UUID learner;
    String course;
    Instant at;

    @Column(name = "consent_at")
    Instant consentAt;

    @Column(name = "consent_version")
    String consentVersion;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    static Enrolment of(UUID learner, String course, Instant now) {
        Enrolment it = new Enrolment();
        it.id = UUID.randomUUID();
        it.learner = learner;
        it.course = course;
        it.at = now;
        it.consentAt = now;
        it.consentVersion = EnrolmentRule.CONSENT_VERSION;
        return it;
    }

    EnrolmentConfirmed confirmed() {
        return new EnrolmentConfirmed(id, learner, course, at);
    }

    EnrolmentWithdrawn withdraw(Instant now) {
        withdrawnAt = now;
        return new EnrolmentWithdrawn(id, learner, course, now);
    }
}
