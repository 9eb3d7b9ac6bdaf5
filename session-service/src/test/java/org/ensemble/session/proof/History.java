package org.ensemble.session.proof;

import java.util.List;
import java.util.Set;

/**
 * All that was seen of one session: what each caller was told and when, what the world was told, and how it ended.
 *
 * @param capacity at the beginning
 * @param calls of all pods
 * @param events about seats and capacity, in the order in which they were written
 * @param rows the seats in the end, given back ones too
 * @param numbers of the session in the end
 * @param gone learners who have left the course for good
 */
record History(int capacity, List<Call> calls, List<Told> events, List<Row> rows, Numbers numbers, Set<String> gone) {

    /**
     * One click, sent again with the same key until it was answered.
     *
     * @param take or give back
     * @param sent when the first byte of the first try was sent, in nanoseconds
     * @param answered when the answer was there, in nanoseconds
     * @param state confirmed, waiting, released, or the code of a refusal
     * @param seq 0 without a seat
     */
    record Call(String learner, boolean take, String key, long sent, long answered, String state, long seq) {
        boolean stands() {
            return seq > 0;
        }
    }

    /**
     * @param transaction those of one transaction are neighbours
     * @param sequence in its stream
     * @param what confirmed, waitlisted, promoted, released, raised or lowered
     * @param to the new capacity, where that is what changed
     */
    record Told(String transaction, String stream, long sequence, String what, String learner, long seq, int to) {}

    record Row(String learner, long seq, String state, String key) {}

    record Numbers(int capacity, int taken, int waiting, long lastSeq) {}

    /** A promise that was broken, and how. */
    record Fault(Kind kind, String what) {
        enum Kind {
            OVERSOLD,
            UNDERSOLD,
            INVERTED,
            LOST,
            DOUBLED,
            DISAGREEING
        }

        static Fault of(Kind kind, String what, Object... values) {
            return new Fault(kind, what.formatted(values));
        }
    }
}
