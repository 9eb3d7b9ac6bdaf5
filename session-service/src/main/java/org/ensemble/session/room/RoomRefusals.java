package org.ensemble.session.room;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.ensemble.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Why a room can't be changed so. */
final class RoomRefusals {
    private RoomRefusals() {}

    static HttpProblem belowTaken(int taken) {
        return Problems.of(409, "capacity-below-taken")
                .with("lowest", RoomRule.lowest(taken))
                .build();
    }

    /** The answer says what helps instead. */
    static HttpProblem beyondRoom(int limit) {
        return Problems.of(409, "capacity-beyond-room").with("limit", limit).build();
    }

    /** A number that somebody typed; not every number fits. */
    static int capacity(@Nullable String typed) {
        try {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        } catch (NumberFormatException e) {
            throw Problems.badRequest("capacity-out-of-range");
        }
    }
}
