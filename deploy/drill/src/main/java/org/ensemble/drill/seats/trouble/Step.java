package org.ensemble.drill.seats.trouble;

/**
 * Something that goes wrong.
 *
 * @param at when so much of the run has passed, from 0 to 1
 * @param name such as {@code kill -9 of kafka}
 * @param what answers how it went, once all is up again; empty when it did not happen
 */
record Step(double at, String name, Harm what) {

    interface Harm {
        String happen() throws InterruptedException;
    }
}
