package org.ensemble.drill.drive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What a drill learner answers when joining: three paths, six zones, English to French as in the pilot. */
record Profile(String displayName, String language, String time, String zone) {

    private static final int ENGLISH = 294;
    private static final int FRENCH = 25;
    private static final List<String> TIMES = List.of("3h", "2h", "20min");
    private static final List<String> ZONES = List.of(
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Edmonton",
            "America/Vancouver");

    static Profile of(int number) {
        // evenly strewn: every so many-th is French
        boolean french = number * FRENCH % (ENGLISH + FRENCH) < FRENCH;
        return new Profile(
                "Drill %05d".formatted(number),
                french ? "fr" : "en",
                TIMES.get(number % TIMES.size()),
                ZONES.get(number / TIMES.size() % ZONES.size()));
    }

    String json() {
        return new ObjectMapper()
                .createObjectNode()
                .put("displayName", displayName)
                .put("language", language)
                .put("time", time)
                .put("zone", zone)
                .put("consent", true)
                .toString();
    }
}
