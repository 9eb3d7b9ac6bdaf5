package org.ensemble.registration.learner;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three ways through the same material, told apart by the time that one has. */
public enum StudyPath {
    PRACTITIONER("3h"),
    SUPPORTER("2h"),
    MANAGER("20min");

    private final String time;

    StudyPath(String time) {
        this.time = time;
    }

    /** As events and the API write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer to "how much time do you have" that suggests this path. */
    public String time() {
        return time;
    }

    public static Optional<StudyPath> suggestedBy(String time) {
        return Stream.of(values()).filter(it -> it.time.equals(time)).findFirst();
    }

    public static Optional<StudyPath> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
