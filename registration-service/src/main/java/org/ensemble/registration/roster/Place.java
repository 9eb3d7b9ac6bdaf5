package org.ensemble.registration.roster;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Where a page of the list goes on: after this row. Written {@code <instant>~<enrolment>}. */
record Place(Instant at, UUID enrolment) {
    static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

    static Place parse(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return START;
        }
        int middle = after.indexOf('~');
        try {
            return new Place(
                    Instant.parse(after.substring(0, Math.max(0, middle))),
                    UUID.fromString(after.substring(middle + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Problems.rejected("after", "field.invalid");
        }
    }

    static Place of(RosterRow row) {
        return new Place(row.at(), row.enrolment());
    }

    String text() {
        return at + "~" + enrolment;
    }
}
