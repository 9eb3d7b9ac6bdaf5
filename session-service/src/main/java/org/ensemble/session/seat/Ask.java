package org.ensemble.session.seat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ensemble.platform.problem.Problems;
import org.ensemble.platform.trace.Traces;
import org.jspecify.annotations.Nullable;

/**
 * One learner's click.
 *
 * @param key tells this click from the next one
 * @param trace of the request, so that its events carry it though they are written together with others'
 */
record Ask(UUID session, Kind kind, UUID learner, String key, @Nullable String trace) {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

    enum Kind {
        TAKE,
        GIVE_BACK
    }

    /** A click without a key gets one of its own, so that it can be repeated safely when the database is lost on the way. */
    static Ask take(UUID session, UUID learner, @Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problems.rejected(Map.of("Idempotency-Key", "field.invalid"));
        }
        return of(session, Kind.TAKE, learner, key == null ? UUID.randomUUID().toString() : key);
    }

    static Ask giveBack(UUID session, UUID learner) {
        return of(session, Kind.GIVE_BACK, learner, "");
    }

    private static Ask of(UUID session, Kind kind, UUID learner, String key) {
        return new Ask(session, kind, learner, key, Traces.current());
    }
}
