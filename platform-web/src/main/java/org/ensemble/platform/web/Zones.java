package org.ensemble.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The time zones that are offered first, from east to west, with the name that people know them by. */
@Named("zones")
@ApplicationScoped
public class Zones {

    private static final Map<String, String> CITIES = Map.of("America/St_Johns", "St. John’s");
    private static final List<String> CANADA = List.of(
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Edmonton",
            "America/Vancouver");
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    public List<String> all() {
        return CANADA;
    }

    /** Eastern Time (Toronto) · heure de l’Est (Toronto). */
    public static String label(String zone, Language language) {
        String place = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
        return Times.zoneName(ZoneId.of(zone), language) + " (" + CITIES.getOrDefault(zone, place) + ")";
    }

    /** Whether a text names a zone, whoever typed it: an unknown one is the reader's mistake and not ours. */
    public static boolean known(String zone) {
        return KNOWN.contains(zone);
    }
}
