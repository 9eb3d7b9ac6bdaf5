package org.ensemble.drill.seats.judge;

/**
 * One click, sent again with the same key until it was answered.
 *
 * @param key the click's number; 0 where a seat is given back, which has none
 * @param sent when the first byte of the first try was sent, in nanoseconds
 * @param answered when the answer was there, in nanoseconds
 * @param seq 0 without a seat
 * @param open one of its tries was not answered: it may have worked, also much later
 */
public record Attempt(
        int learner,
        int session,
        boolean take,
        int key,
        long sent,
        long answered,
        Answer answer,
        int seq,
        boolean open) {

    /** What a click was answered in the end. */
    public enum Answer {
        CONFIRMED,
        WAITING,
        RELEASED,
        REFUSED,
        NONE
    }

    boolean stands() {
        return answer == Answer.CONFIRMED || answer == Answer.WAITING;
    }

    /** Whether it can have got a seat. */
    boolean mayHaveTaken() {
        return take && (open || answer != Answer.REFUSED);
    }

    boolean mayHaveReleased() {
        return !take && (open || answer != Answer.REFUSED);
    }
}
