package org.ensemble.platform.act;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a facilitator did.
 *
 * @param what a word of the feature's own, such as {@code capacity-raised}
 * @param subject what it was done to: a session's id, a course
 * @param detail JSON, such as {@code {"from":60,"to":300}}
 */
public record Act(Instant at, UUID who, String what, String subject, String detail) {
    static final String RECORD = "INSERT INTO act (who, what, subject, detail) VALUES (%s, %s, %s, %s)";
    static final String LATEST =
            "SELECT at, who, what, subject, detail FROM act WHERE subject = %s ORDER BY id DESC LIMIT 50";
}
