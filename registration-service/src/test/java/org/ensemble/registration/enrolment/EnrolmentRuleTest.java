package org.ensemble.registration.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ensemble.registration.enrolment.EnrolmentRule.Joining;
import org.ensemble.registration.learner.Fault;
import org.ensemble.registration.organization.Organizations;
import org.junit.jupiter.api.Test;

class EnrolmentRuleTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 25);

    @Test
    void oneJoinsUntilTheLastDay() {
        assertThat(EnrolmentRule.join(false, LAST, LAST)).isEqualTo(Joining.JOINS);
        assertThat(EnrolmentRule.join(false, LAST, LAST.plusDays(1))).isEqualTo(Joining.COURSE_IS_OVER);
    }

    @Test
    void aRepeatIsNoNewJoiningAlsoAfterTheLastDay() {
        assertThat(EnrolmentRule.join(true, LAST, LAST.plusYears(1))).isEqualTo(Joining.ALREADY_JOINED);
    }

    @Test
    void consentAndTimeAreNeeded() {
        JoinForm form = new JoinForm("Amélie", "fr", "4h", "America/Halifax", false, null, null, null);
        assertThat(EnrolmentRule.faults(form, new Organizations()))
                .containsOnlyKeys("time", "consent")
                .containsValues(Fault.TIME_UNKNOWN, Fault.CONSENT_NEEDED);
    }
}
