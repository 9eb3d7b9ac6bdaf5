package org.ensemble.registration.mail;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ensemble.platform.event.Reads;
import org.jspecify.annotations.Nullable;

/** What this feature reads of a notice, whichever service asks for it. */
interface Notice {
    UUID notice();

    UUID learner();

    String kind();

    @Nullable
    String urgency();

    @Nullable
    Instant notBefore();

    @Nullable
    Instant expires();

    String subjectEn();

    String subjectFr();

    String textEn();

    String textFr();

    @Nullable
    String path();

    /** Without these no letter can be written; such an event is set aside. */
    default void mustBeWhole() {
        Objects.requireNonNull(notice(), "notice");
        Objects.requireNonNull(learner(), "learner");
        Objects.requireNonNull(kind(), "kind");
        Objects.requireNonNull(subjectEn(), "subjectEn");
        Objects.requireNonNull(subjectFr(), "subjectFr");
        Objects.requireNonNull(textEn(), "textEn");
        Objects.requireNonNull(textFr(), "textFr");
        if (path() != null && !path().startsWith("/")) {
            throw new IllegalArgumentException("path must begin with /: " + path());
        }
    }

    @Reads(value = "ensemble.registration.notice.requested.v1", numbered = false)
    record Own(
            UUID notice,
            UUID learner,
            String kind,
            @Nullable String urgency,
            @Nullable Instant notBefore,
            @Nullable Instant expires,
            String subjectEn,
            String subjectFr,
            String textEn,
            String textFr,
            @Nullable String path)
            implements Notice {}

    @Reads(value = "ensemble.session.notice.requested.v1", numbered = false)
    record OfSession(
            UUID notice,
            UUID learner,
            String kind,
            @Nullable String urgency,
            @Nullable Instant notBefore,
            @Nullable Instant expires,
            String subjectEn,
            String subjectFr,
            String textEn,
            String textFr,
            @Nullable String path)
            implements Notice {}
}
