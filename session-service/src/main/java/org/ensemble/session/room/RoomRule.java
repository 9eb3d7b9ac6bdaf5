package org.ensemble.session.room;

import java.time.LocalTime;

/** What a change of capacity would mean. */
public final class RoomRule {
    static final int SMALLEST = 1;
    static final int LARGEST = 100_000;
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(20, 0);

    private RoomRule() {}

    static boolean inRange(int capacity) {
        return capacity >= SMALLEST && capacity <= LARGEST;
    }

    /** Nobody who has a seat loses it. */
    static int lowest(int taken) {
        return Math.max(SMALLEST, taken);
    }

    /** Before 8 and after 20 o'clock, when many who live there can't come. */
    static boolean oddHour(LocalTime there) {
        return there.isBefore(DAY_BEGINS) || there.isAfter(DAY_ENDS);
    }

    /** How many of those who wait would get in. */
    static Preview preview(int capacity, int taken, int waiting) {
        int getIn = Math.max(0, Math.min(capacity - taken, waiting));
        return new Preview(capacity, taken, waiting, getIn, waiting - getIn);
    }

    public record Preview(int capacity, int taken, int waiting, int getIn, int stillWait) {}
}
