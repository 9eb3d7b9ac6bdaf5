package org.ensemble.registration.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with an answer, by the name that a rule gives the fault. French: {@code messages/fault_fr.properties}. */
@MessageBundle("fault")
public interface FaultTexts {
    @Message("Tell us the name that others will see.")
    String displayNameMissing();

    @Message("The name may have 80 characters at most.")
    String displayNameLong();

    @Message("Choose English or French.")
    String languageUnknown();

    @Message("Choose a time zone from the list.")
    String zoneUnknown();

    @Message("Choose how much time you have: 20\u00a0min, 2\u00a0h or 3\u00a0h a week.")
    String timeUnknown();

    @Message("Choose one of the three paths.")
    String pathUnknown();

    @Message("You can join only if you agree.")
    String consentNeeded();

    @Message("Choose an organization from the list, or “Other”.")
    String organizationUnknown();

    @Message("Give the name of your organization.")
    String organizationOtherMissing();

    @Message("The name of the organization may have 120 characters at most.")
    String organizationOtherLong();

    @Message("Please use 1,000 characters at most, or write to the person named below.")
    String accessibilityLong();
}
