package org.ensemble.drill.check;

import java.util.List;
import java.util.stream.Stream;

/** The ledger of one session, read when nothing was in flight: its own counters, and the seats themselves. */
public record Moment(String name, int capacity, int taken, int waiting, List<Seat> seats) {

    public Stream<Seat> in(State state) {
        return seats.stream().filter(seat -> seat.is(state));
    }

    public int count(State state) {
        return (int) in(state).count();
    }
}
