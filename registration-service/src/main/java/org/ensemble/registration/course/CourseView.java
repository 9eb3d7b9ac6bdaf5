package org.ensemble.registration.course;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.ensemble.platform.web.Language;

/** A course as one reads it, in one language. */
public record CourseView(
        String slug,
        String title,
        String summary,
        String host,
        String from,
        String to,
        boolean over,
        List<Part> weeks,
        List<Part> principles,
        String contactName,
        String contactEmail,
        boolean joined) {

    /** A week or a principle, numbered from 1. */
    public record Part(int number, String title, String text) {}

    static CourseView of(Course course, Language language, LocalDate today, boolean joined) {
        return new CourseView(
                course.course,
                language.pick(course.titleEn, course.titleFr),
                language.pick(course.summaryEn, course.summaryFr),
                language.pick(course.hostEn, course.hostFr),
                day(course.startsOn, language),
                day(course.endsOn, language),
                today.isAfter(course.endsOn),
                parts(course.weeks, language),
                parts(course.principles, language),
                course.contactName,
                course.contactEmail,
                joined);
    }

    public static String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    private static List<Part> parts(List<Topic> topics, Language language) {
        return topics.stream()
                .map(topic -> new Part(
                        topics.indexOf(topic) + 1,
                        language.pick(topic.titleEn, topic.titleFr),
                        language.pick(topic.textEn, topic.textFr)))
                .toList();
    }
}
