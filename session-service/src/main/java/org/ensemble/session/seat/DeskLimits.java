package org.ensemble.session.seat;

import java.util.Optional;

/**
 * How many requests may wait, so that a rush can't use up the pod's memory.
 *
 * @param session at one session's desk, besides those in flight
 * @param pod at all desks of this pod, those in flight included
 */
record DeskLimits(int session, int pod) {
    /** What the frameworks hold for a request until it is answered, its connection included; measured (docs/benchmarks/seats.md, B3). */
    private static final long BYTES_EACH = 12_000;

    /** A quarter of the heap may hold who waits. One session gets three quarters of that, unless told: others find room beside it. */
    static DeskLimits of(Optional<Integer> told, long heap) {
        int pod = (int) Math.max(1, Math.min(Integer.MAX_VALUE, heap / 4 / BYTES_EACH));
        return new DeskLimits(told.orElse(Math.max(1, pod / 4 * 3)), pod);
    }
}
