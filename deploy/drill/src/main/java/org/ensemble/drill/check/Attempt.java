package org.ensemble.drill.check;

/**
 * One request on the wire. Times are nanoseconds of one clock: {@code sent} is read before the first byte leaves and
 * {@code answered} after the last one came, so "answered before sent" is never claimed when it was not so.
 */
public record Attempt(long sent, long answered, Reply reply) {}
