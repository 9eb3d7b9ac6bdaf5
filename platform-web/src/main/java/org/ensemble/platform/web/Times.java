package org.ensemble.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Days and times as people here write them: June 3, 2027, 2:30 p.m.; 3 juin 2027, 14 h 30. The JDK's CLDR data knows how. */
public final class Times {

    private static final String NO_BREAK = "\u00a0";
    private static final Pattern SPACE = Pattern.compile("[ \u00a0\u202f]");
    private static final Pattern FULL_HOUR = Pattern.compile(NO_BREAK + "h" + NO_BREAK + "00$");

    /** There are some 600 zones. */
    private static final Map<ZoneIn, String> ZONE_NAMES = new ConcurrentHashMap<>();

    private record ZoneIn(ZoneId zone, Language language) {}

    private Times() {}

    /** Thursday, June 3, 2027 · jeudi 3 juin 2027. */
    public static String date(Instant at, ZoneId zone, Language language) {
        return firstOfMonth(Form.DATE.in(language).format(at.atZone(zone)), language);
    }

    /** Thursday, June 3 · jeudi 3 juin. */
    public static String day(Instant at, ZoneId zone, Language language) {
        return firstOfMonth(Form.DAY.in(language).format(at.atZone(zone)), language);
    }

    /** 2:30 p.m. · 14 h 30. */
    public static String time(Instant at, ZoneId zone, Language language) {
        String said = Form.TIME.in(language).format(at.atZone(zone));
        String kept = SPACE.matcher(said).replaceAll(NO_BREAK);
        return FULL_HOUR.matcher(kept).replaceFirst(NO_BREAK + "h");
    }

    /** Thursday, June 3, 2027, 2:30 p.m. · jeudi 3 juin 2027, 14 h 30. */
    public static String dateTime(Instant at, ZoneId zone, Language language) {
        return date(at, zone, language) + ", " + time(at, zone, language);
    }

    /** 2:30 to 3:30 p.m. · 14 h 30 à 15 h 30. An end on another day says which. */
    public static String timeRange(Instant from, Instant to, ZoneId zone, Language language) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        String first = time(from, zone, language);
        String last = time(to, zone, language);
        if (!start.toLocalDate().equals(end.toLocalDate())) {
            return first + language.pick(" to ", " au ") + day(to, zone, language) + ", " + last;
        }
        boolean sameHalf = start.getHour() / 12 == end.getHour() / 12;
        int half = first.indexOf(NO_BREAK);
        return language == Language.EN && sameHalf
                ? first.substring(0, half) + NO_BREAK + "to" + NO_BREAK + last
                : first + language.pick(" to ", " à ") + last;
    }

    /** Eastern Time · heure de l’Est; the same in summer and winter. */
    public static String zoneName(ZoneId zone, Language language) {
        return ZONE_NAMES.computeIfAbsent(
                new ZoneIn(zone, language),
                it -> Form.ZONE.in(language).withZone(zone).format(Instant.EPOCH));
    }

    /** Made once: a formatter costs more to make than to use, and a rush names the same hour for everybody. */
    private enum Form {
        DATE(language -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)),
        DAY(language -> DateTimeFormatter.ofPattern(language.pick("EEEE, MMMM d", "EEEE d MMMM"))),
        TIME(language -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)),
        ZONE(language -> DateTimeFormatter.ofPattern("vvvv"));

        private final Map<Language, DateTimeFormatter> forms = new EnumMap<>(Language.class);

        Form(Function<Language, DateTimeFormatter> of) {
            for (Language language : Language.values()) {
                forms.put(language, of.apply(language).withLocale(language.locale()));
            }
        }

        DateTimeFormatter in(Language language) {
            return Objects.requireNonNull(forms.get(language));
        }
    }

    /** French says "1er juin", which CLDR does not know. */
    private static String firstOfMonth(String date, Language language) {
        return language == Language.FR ? date.replaceFirst("(^|\\s)1 ", "$11er ") : date;
    }
}
