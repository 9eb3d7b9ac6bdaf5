package org.ensemble.drill.bench;

/** One of B1 to B9. */
interface Bench {

    /** {@code B1}. */
    String name();

    /** What is being measured, for the table. */
    String title();

    /** How many pods of session-service it needs. */
    default int pods() {
        return 1;
    }

    /** Before the first round. */
    default void prepare(Ground ground) {}

    /** Measures everything once, and checks that what was booked is right. */
    void round(Ground ground);
}
