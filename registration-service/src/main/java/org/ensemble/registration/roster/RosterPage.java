package org.ensemble.registration.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list, and where the next one begins; null on the last. */
public record RosterPage(List<RosterRow> enrolments, @Nullable String next) {

    /** Made of one row more than wanted, which tells whether there is a next page. */
    static RosterPage of(List<RosterRow> oneMore, int limit) {
        if (oneMore.size() <= limit) {
            return new RosterPage(oneMore, null);
        }
        List<RosterRow> rows = oneMore.subList(0, limit);
        return new RosterPage(rows, Place.of(rows.get(limit - 1)).text());
    }
}
