package org.ensemble.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant START = Instant.parse("2027-06-03T18:30:00Z");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/St_Johns  | 4:00 p.m.  | Newfoundland Time | 16 h    | heure de Terre-Neuve",
                "America/Halifax   | 3:30 p.m.  | Atlantic Time     | 15 h 30 | heure de l’Atlantique",
                "America/Toronto   | 2:30 p.m.  | Eastern Time      | 14 h 30 | heure de l’Est",
                "America/Winnipeg  | 1:30 p.m.  | Central Time      | 13 h 30 | heure du Centre",
                "America/Edmonton  | 12:30 p.m. | Mountain Time     | 12 h 30 | heure des Rocheuses",
                "America/Vancouver | 11:30 a.m. | Pacific Time      | 11 h 30 | heure du Pacifique",
            })
    void eachZoneHasItsTimeAndName(String zone, String time, String name, String heure, String nom) {
        ZoneId id = ZoneId.of(zone);
        assertThat(plain(Times.time(START, id, Language.EN))).isEqualTo(time);
        assertThat(Times.zoneName(id, Language.EN)).isEqualTo(name);
        assertThat(plain(Times.time(START, id, Language.FR))).isEqualTo(heure);
        assertThat(Times.zoneName(id, Language.FR)).isEqualTo(nom);
    }

    @Test
    void datesAreWrittenOut() {
        assertThat(plain(Times.dateTime(START, TORONTO, Language.EN))).isEqualTo("Thursday, June 3, 2027, 2:30 p.m.");
        assertThat(plain(Times.dateTime(START, TORONTO, Language.FR))).isEqualTo("jeudi 3 juin 2027, 14 h 30");
        assertThat(Times.day(START, TORONTO, Language.EN)).isEqualTo("Thursday, June 3");
        assertThat(Times.day(START, TORONTO, Language.FR)).isEqualTo("jeudi 3 juin");
    }

    @Test
    void theFirstOfAMonthIsPremier() {
        Instant first = Instant.parse("2027-06-01T18:30:00Z");
        assertThat(Times.date(first, TORONTO, Language.FR)).isEqualTo("mardi 1er juin 2027");
        assertThat(Times.date(first, TORONTO, Language.EN)).isEqualTo("Tuesday, June 1, 2027");
        Instant eleventh = Instant.parse("2027-06-11T18:30:00Z");
        assertThat(Times.date(eleventh, TORONTO, Language.FR)).isEqualTo("vendredi 11 juin 2027");
    }

    @Test
    void rangesSayOnlyWhatIsNeeded() {
        Instant end = START.plusSeconds(3600);
        assertThat(plain(Times.timeRange(START, end, TORONTO, Language.EN))).isEqualTo("2:30 to 3:30 p.m.");
        assertThat(plain(Times.timeRange(START, end, TORONTO, Language.FR))).isEqualTo("14 h 30 à 15 h 30");
        ZoneId vancouver = ZoneId.of("America/Vancouver");
        assertThat(plain(Times.timeRange(START, end, vancouver, Language.EN))).isEqualTo("11:30 a.m. to 12:30 p.m.");
        Instant late = Instant.parse("2027-06-04T04:30:00Z");
        assertThat(plain(Times.timeRange(START, late, TORONTO, Language.EN)))
                .isEqualTo("2:30 p.m. to Friday, June 4, 12:30 a.m.");
    }

    @Test
    void placesInLineAreOrdinals() {
        assertThat(Numbers.ordinal(1, Language.EN)).isEqualTo("1st");
        assertThat(Numbers.ordinal(12, Language.EN)).isEqualTo("12th");
        assertThat(Numbers.ordinal(22, Language.EN)).isEqualTo("22nd");
        assertThat(Numbers.ordinal(1113, Language.EN)).isEqualTo("1,113th");
        assertThat(Numbers.ordinal(1, Language.FR)).isEqualTo("1er");
        assertThat(plain(Numbers.ordinal(1113, Language.FR))).isEqualTo("1 113e");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
