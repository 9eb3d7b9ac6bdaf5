package org.ensemble.registration.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;
import org.jspecify.annotations.Nullable;

/** The wish to write to a learner. The mail feature reads it from Kafka like any other service's. */
sealed interface NoticeEvent extends Fact {
    UUID learner();

    @Override
    default String key() {
        return learner().toString();
    }

    @Published(value = "ensemble.registration.notice.requested.v1", numbered = false)
    record NoticeRequested(
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
            implements NoticeEvent {}
}
