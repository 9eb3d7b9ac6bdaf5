package org.ensemble.platform.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** {@link Times} and {@link Numbers} in templates, in the page's language: {@code {when:dateTime(at, zone)}}. The zone may be a text. */
@TemplateExtension(namespace = "when")
public final class TimeExtensions {

    private TimeExtensions() {}

    static String date(Instant at, Object zone, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Times.date(at, zone(zone), language(locale));
    }

    static String day(Instant at, Object zone, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Times.day(at, zone(zone), language(locale));
    }

    static String time(Instant at, Object zone, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Times.time(at, zone(zone), language(locale));
    }

    static String dateTime(
            Instant at, Object zone, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Times.dateTime(at, zone(zone), language(locale));
    }

    static String timeRange(
            Instant from,
            Instant to,
            Object zone,
            @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Times.timeRange(from, to, zone(zone), language(locale));
    }

    static String zoneName(Object zone, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Times.zoneName(zone(zone), language(locale));
    }

    /** For a choice of zones: Eastern Time (Toronto). */
    static String zoneLabel(Object zone, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Zones.label(zone(zone).getId(), language(locale));
    }

    /** A date without a time, such as the first day of a course. */
    static String onDate(LocalDate date, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        ZoneId anywhere = ZoneId.of("UTC");
        return Times.date(date.atStartOfDay(anywhere).toInstant(), anywhere, language(locale));
    }

    static Language language(@Nullable Object locale) {
        return locale == null ? Language.EN : Language.fromString(locale.toString());
    }

    private static ZoneId zone(Object zone) {
        return zone instanceof ZoneId id ? id : ZoneId.of(zone.toString());
    }
}
