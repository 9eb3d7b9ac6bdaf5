package org.ensemble.registration.learner;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Time zones by their IANA names: those of the learners first, from east to west. */
public final class Zones {
    public static final List<String> FIRST = List.of(
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Edmonton",
            "America/Vancouver");
    public static final String USUAL = "America/Toronto";

    private static final Predicate<String> PLACE = Pattern.compile(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
            .asMatchPredicate();
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private Zones() {}

    public static boolean known(String zone) {
        return zone.equals("UTC") || (PLACE.test(zone) && KNOWN.contains(zone));
    }

    /** Everywhere else in the world, for the second part of the list. */
    public static List<String> others() {
        Set<String> others = new TreeSet<>(KNOWN);
        others.removeIf(zone -> !PLACE.test(zone) || FIRST.contains(zone));
        return List.copyOf(others);
    }
}
