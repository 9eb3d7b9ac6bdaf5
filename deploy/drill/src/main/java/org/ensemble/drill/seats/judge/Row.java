package org.ensemble.drill.seats.judge;

import org.ensemble.drill.check.State;

/**
 * A seat as it stands in the table in the end.
 *
 * @param key the click's number; -1 for one that nobody sent
 * @param reason why it was released; empty otherwise
 * @param current whether it was taken under the enrolment that the learner has in the end
 */
public record Row(int learner, int session, int seq, State state, int key, String reason, boolean current) {

    boolean stands() {
        return state != State.RELEASED;
    }
}
