package org.ensemble.session.notice;

import static org.ensemble.session.Sample.AT;
import static org.ensemble.session.Sample.LEARNER;
import static org.ensemble.session.Sample.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ensemble.platform.event.Fact;

public final class NoticeSamples {
    static final Told TOLD = new Told(
            SESSION,
            "Reasons to engage… or not",
            "Mobiliser le public… ou s’en abstenir",
            Instant.parse("2026-12-01T18:00:00Z"),
            "America/Toronto");

    private NoticeSamples() {}

    public static List<Fact> all() {
        NoticeRequested notice = Notices.waitlisted(TOLD, LEARNER, "America/St_Johns", 12, AT);
        return List.of(new NoticeRequested(
                UUID.fromString("0193507a-7f03-7d21-b0c4-91e2f3a4b501"),
                notice.learner(),
                notice.kind(),
                notice.urgency(),
                notice.notBefore(),
                notice.expires(),
                notice.subjectEn(),
                notice.subjectFr(),
                notice.textEn(),
                notice.textFr(),
                notice.path()));
    }
}
