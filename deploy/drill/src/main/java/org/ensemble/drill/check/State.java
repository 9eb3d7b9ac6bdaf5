package org.ensemble.drill.check;

/** Where a learner's asking for a seat stands. */
public enum State {
    CONFIRMED,
    WAITING,
    RELEASED
}
