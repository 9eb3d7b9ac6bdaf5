package org.ensemble.session.notice;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a learner; registration-service decides how, and adds the name.
 *
 * @param path where to read on, without site and language
 */
@Published(value = "ensemble.session.notice.requested.v1", numbered = false)
public record NoticeRequested(
        UUID notice,
        UUID learner,
        String kind,
        String urgency,
        Instant notBefore,
        @Nullable Instant expires,
        String subjectEn,
        String subjectFr,
        String textEn,
        String textFr,
        @Nullable String path)
        implements Fact {

    @Override
    public String key() {
        return learner.toString();
    }
}
