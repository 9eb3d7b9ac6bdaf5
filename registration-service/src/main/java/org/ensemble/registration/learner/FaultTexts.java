package org.ensemble.registration.learner;

import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with an answer, by the name that a rule gives the fault. The words are in {@code messages/fault_*.properties}. */
@MessageBundle("fault")
public interface FaultTexts {
    String displayNameMissing();

    String displayNameLong();

    String languageUnknown();

    String zoneUnknown();

    String timeUnknown();

    String pathUnknown();

    String consentNeeded();

    String organizationUnknown();

    String organizationOtherMissing();

    String organizationOtherLong();

    String accessibilityLong();
}
