package org.ensemble.registration.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of the three paths. French: {@code messages/path_fr.properties}. */
@MessageBundle("path")
public interface PathTexts {
    @Message("Practitioner")
    String practitioner();

    @Message("Supporter")
    String supporter();

    @Message("Manager or executive")
    String manager();

    @Message("3\u00a0h a week")
    String practitionerTime();

    @Message("2\u00a0h a week")
    String supporterTime();

    @Message("20\u00a0min a week")
    String managerTime();

    @Message("The live session (1\u00a0h) and two hours of activities.")
    String practitionerText();

    @Message("The live session (1\u00a0h) and an hour of activities of your choice.")
    String supporterText();

    @Message("One short video, and the live session when you can.")
    String managerText();
}
