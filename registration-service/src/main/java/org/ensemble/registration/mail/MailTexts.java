package org.ensemble.registration.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the text of every letter. French: {@code messages/mail_fr.properties}. */
@MessageBundle("mail")
public interface MailTexts {
    @Message("Hello {name},")
    String greeting(String name);

    @Message("Open it on the site")
    String open();

    @Message("The course team")
    String team();

    @Message("You get this message because you joined a course on this site.")
    String why();

    @Message("My profile")
    String profile();
}
