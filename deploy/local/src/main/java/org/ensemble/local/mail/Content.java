package org.ensemble.local.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;

/** What a mail says: its first plain and its first HTML part. */
final class Content {

    private String text = "";
    private String html = "";

    private Content() {}

    static Letter.Content of(Part message) throws IOException, MessagingException {
        Content content = new Content();
        content.look(message);
        return new Letter.Content(content.text, content.html);
    }

    private void look(Part part) throws IOException, MessagingException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                look(parts.getBodyPart(i));
            }
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html = part.getContent().toString();
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text = part.getContent().toString();
        }
    }

    static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }
}
