package org.ensemble.session.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ensemble.session.Sample.AT;
import static org.ensemble.session.Sample.LEARNER;
import static org.ensemble.session.notice.NoticeSamples.TOLD;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticesTest {
    @Test
    void eachIsWrittenInBothLanguagesWithoutTheirNameAndInTheirTime() {
        Stream.of(
                        Notices.confirmed(TOLD, LEARNER, "America/St_Johns", AT),
                        Notices.promoted(TOLD, LEARNER, "America/St_Johns", AT),
                        Notices.waitlisted(TOLD, LEARNER, "America/St_Johns", 12, AT),
                        Notices.cancelled(TOLD, LEARNER, "America/St_Johns", AT))
                .forEach(notice -> {
                    assertThat(notice.textEn())
                            .contains("Tuesday, December 1, 2026, 2:30\u00a0p.m. (Newfoundland Time)");
                    assertThat(notice.textFr())
                            .contains("mardi 1er décembre 2026, 14\u00a0h\u00a030 (heure de Terre-Neuve)");
                    assertThat(notice.expires()).isEqualTo(TOLD.startsAt());
                    assertThat(notice.path()).startsWith("/sessions/");
                    assertThat(notice.textEn().length() + notice.textFr().length())
                            .isLessThan(8_000);
                });
    }

    @Test
    void aPlaceInLineIsSaidAsPeopleSayIt() {
        var notice = Notices.waitlisted(TOLD, LEARNER, null, 12, AT);
        assertThat(notice.subjectEn()).startsWith("You are 12th in line");
        assertThat(notice.subjectFr()).startsWith("Vous êtes au 12e\u00a0rang");
        assertThat(Notices.waitlisted(TOLD, LEARNER, null, 1, AT).subjectFr()).startsWith("Vous êtes au 1er\u00a0rang");
    }
}
