package org.ensemble.registration.learner;

import io.quarkus.qute.i18n.MessageBundle;

/** The names of the three paths. The words are in {@code messages/path_*.properties}. */
@MessageBundle("path")
public interface PathTexts {
    String practitioner();

    String supporter();

    String manager();

    String practitionerTime();

    String supporterTime();

    String managerTime();

    String practitionerText();

    String supporterText();

    String managerText();
}
