package org.ensemble.session.seat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a session, and the rule that makes it so.
 *
 * @param rule the one that holds
 * @param place in line; null unless waiting
 * @param capacity seats the session has
 * @param free seats nobody has; more than 0 beside a line only for the moment in which they are given out
 * @param waiting how many are in line
 * @param askedAt when this learner last asked; null for who never did
 * @param since when the seat was got or given back; null while waiting
 */
public record Why(
        Rule rule,
        @Nullable Long place,
        int capacity,
        int free,
        int waiting,
        @Nullable Instant askedAt,
        @Nullable Instant since) {

    public enum Rule {
        HAS_SEAT,
        IN_ORDER_OF_ARRIVAL,
        BEING_LET_IN,
        SESSION_STARTED,
        SESSION_CANCELLED,
        GIVEN_BACK,
        LEFT_THE_COURSE,
        NEVER_ASKED,
        NOT_IN_THE_COURSE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How many wait ahead of this learner; null unless waiting. */
    @JsonProperty
    public @Nullable Long ahead() {
        return place == null ? null : place - 1;
    }

    /** @param state of the learner's last seat here; null for who never asked */
    static Rule rule(@Nullable String state, @Nullable String reason, int free, Session session, boolean member) {
        if (session.cancelled()) {
            return Rule.SESSION_CANCELLED;
        }
        if (state == null) {
            return member ? Rule.NEVER_ASKED : Rule.NOT_IN_THE_COURSE;
        }
        return switch (state) {
            case "confirmed" -> Rule.HAS_SEAT;
            case "released" -> "withdrawn".equals(reason) ? Rule.LEFT_THE_COURSE : Rule.GIVEN_BACK;
            default -> waiting(free, session);
        };
    }

    private static Rule waiting(int free, Session session) {
        if (session.started()) {
            return Rule.SESSION_STARTED;
        }
        return free > 0 ? Rule.BEING_LET_IN : Rule.IN_ORDER_OF_ARRIVAL;
    }

    record Session(boolean cancelled, boolean started) {}
}
