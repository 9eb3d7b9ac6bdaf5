package org.ensemble.local.mail;

import java.time.Instant;
import java.util.Map;
import org.ensemble.local.Json;

/** The outside of a mail; what is in it stays in its file. */
record Letter(long id, String to, String from, String subject, Instant at) {

    Map<String, Object> outside() {
        return Json.object("id", id, "to", to, "from", from, "subject", subject, "at", at);
    }

    record Content(String text, String html) {}
}
