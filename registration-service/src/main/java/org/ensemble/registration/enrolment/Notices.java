package org.ensemble.registration.enrolment;

import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.ensemble.registration.course.Course;
import org.ensemble.registration.enrolment.NoticeEvent.NoticeRequested;

/** What is written to somebody who joins or leaves, in both languages; which one they read is the mail feature's matter. */
@ApplicationScoped
class Notices {
    private static final Period KEPT = Period.ofDays(30);

    private final EnrolmentTexts english;
    private final EnrolmentTexts french;

    Notices(EnrolmentTexts english, @Localized("fr") EnrolmentTexts french) {
        this.english = english;
        this.french = french;
    }

    NoticeRequested welcome(Enrolment enrolment, Course course) {
        LocalDate start = course.startsOn();
        return notice(
                enrolment,
                "welcome",
                enrolment.at,
                english.noticeWelcomeSubject(course.title("en")),
                french.noticeWelcomeSubject(course.title("fr")),
                english.noticeWelcomeText(course.title("en"), day(start, Locale.forLanguageTag("en-CA"))),
                french.noticeWelcomeText(course.title("fr"), day(start, Locale.forLanguageTag("fr-CA"))),
                "/courses/" + enrolment.course + "/welcome");
    }

    NoticeRequested goodbye(Enrolment enrolment, Course course, Instant now) {
        return notice(
                enrolment,
                "goodbye",
                now,
                english.noticeGoodbyeSubject(course.title("en")),
                french.noticeGoodbyeSubject(course.title("fr")),
                english.noticeGoodbyeText(course.title("en")),
                french.noticeGoodbyeText(course.title("fr")),
                "/courses/" + enrolment.course);
    }

    private static NoticeRequested notice(
            Enrolment enrolment,
            String kind,
            Instant now,
            String subjectEn,
            String subjectFr,
            String textEn,
            String textFr,
            String path) {
        Instant expires = now.atZone(ZoneOffset.UTC).plus(KEPT).toInstant();
        return new NoticeRequested(
                UUID.randomUUID(),
                enrolment.learner,
                kind,
                "normal",
                now,
                expires,
                subjectEn,
                subjectFr,
                textEn,
                textFr,
                path);
    }

    private static String day(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
