package org.ensemble.registration.mail;

import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the text of every letter. The words are in {@code messages/mail_*.properties}. */
@MessageBundle("mail")
public interface MailTexts {
    String greeting(String name);

    String open();

    String team();

    String why();

    String profile();
}
