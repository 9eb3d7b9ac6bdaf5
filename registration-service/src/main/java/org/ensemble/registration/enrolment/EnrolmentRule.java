package org.ensemble.registration.enrolment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ensemble.registration.learner.Fault;
import org.ensemble.registration.learner.ProfileRule;
import org.ensemble.registration.organization.Organizations;

/** Who may join, and what is asked of them. Decides and returns; fetching and storing is others' work. */
final class EnrolmentRule {
    /** Raised with every change of the text that one agrees to; stored with each consent. */
    static final String CONSENT_VERSION = "2026-11";

    enum Joining {
        JOINS,
        ALREADY_JOINED,
        COURSE_IS_OVER
    }

    private EnrolmentRule() {}

    /** A repeat is no new joining, also when the course is over meanwhile. */
    static Joining join(boolean joined, LocalDate lastDay, LocalDate today) {
        if (joined) {
            return Joining.ALREADY_JOINED;
        }
        return today.isAfter(lastDay) ? Joining.COURSE_IS_OVER : Joining.JOINS;
    }

    /** What is wrong with the answers, by field; empty when they will do. */
    static Map<String, Fault> faults(JoinForm form, Organizations organizations) {
        Map<String, Fault> faults = new LinkedHashMap<>(ProfileRule.essentials(form.essentials()));
        ProfileRule.time(form.time()).ifPresent(fault -> faults.put("time", fault));
        if (!Boolean.TRUE.equals(form.consent())) {
            faults.put("consent", Fault.CONSENT_NEEDED);
        }
        faults.putAll(ProfileRule.about(form.about(), organizations));
        return faults;
    }
}
