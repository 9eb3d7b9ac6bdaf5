package org.ensemble.session.proof;

/** A seat or a place in line, as the model keeps it. */
final class ModelSeat {
    static final String CONFIRMED = "confirmed";
    static final String WAITING = "waiting";
    static final String RELEASED = "released";

    final int learner;
    final int enrolment;
    final long seq;
    final String key;
    String state;
    String reason = "";

    ModelSeat(int learner, int enrolment, long seq, String key, String state) {
        this.learner = learner;
        this.enrolment = enrolment;
        this.seq = seq;
        this.key = key;
        this.state = state;
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }

    boolean of(int somebody) {
        return learner == somebody;
    }

    @Override
    public String toString() {
        return "%d #%d".formatted(learner, seq);
    }
}
