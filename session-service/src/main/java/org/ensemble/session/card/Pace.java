package org.ensemble.session.card;

/**
 * When open pages are looked after: five times in any second at most. What this pod has committed is shown at once where the look before
 * wasn't an early one, and within a quarter of a second in any case; what another pod has, within a quarter of a second, or half of one
 * after a look that came early.
 */
final class Pace {
    /** Milliseconds. Looks that come early are owed back, so five fit into a second and not more. */
    static final long EVERY = 250;

    private long next = Long.MIN_VALUE / 2;

    /**
     * Whether this is the moment; if so, it is counted as a look.
     *
     * @param now milliseconds of a clock that only goes forward
     * @param moved whether this pod has committed something since the last look
     */
    boolean takes(long now, boolean moved) {
        if (now < (moved ? next - EVERY : next)) {
            return false;
        }
        next = Math.max(now, next) + EVERY;
        return true;
    }
}
