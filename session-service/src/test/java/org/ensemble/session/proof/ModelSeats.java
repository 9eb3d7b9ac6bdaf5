package org.ensemble.session.proof;

import static org.ensemble.session.proof.ModelSeat.CONFIRMED;
import static org.ensemble.session.proof.ModelSeat.RELEASED;
import static org.ensemble.session.proof.ModelSeat.WAITING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The seats of one session in order of arrival, and the clicks that found a seat already standing. */
final class ModelSeats {
    private final List<ModelSeat> seats = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();

    ModelSeat add(int learner, int enrolment, String key, String state) {
        var seat = new ModelSeat(learner, enrolment, seats.size() + 1L, key, state);
        seats.add(seat);
        return seat;
    }

    Stream<ModelSeat> all() {
        return seats.stream();
    }

    List<ModelSeat> standing() {
        return all().filter(seat -> !seat.is(RELEASED)).toList();
    }

    Optional<ModelSeat> of(int learner) {
        return standing().stream().filter(seat -> seat.of(learner)).findFirst();
    }

    boolean ever(int learner) {
        return all().anyMatch(seat -> seat.of(learner));
    }

    Stream<ModelSeat> waiting() {
        return all().filter(seat -> seat.is(WAITING));
    }

    int taken() {
        return (int) all().filter(seat -> seat.is(CONFIRMED)).count();
    }

    long place(ModelSeat seat) {
        return waiting().filter(other -> other.seq <= seat.seq).count();
    }

    void repeated(int learner, String key) {
        if (all().noneMatch(seat -> seat.of(learner) && seat.key.equals(key))) {
            repeated.add(learner + key);
        }
    }

    /** Whether this click had its seat and may not have another. */
    boolean used(int learner, String key) {
        return repeated.contains(learner + key)
                || all().anyMatch(seat -> seat.is(RELEASED) && seat.of(learner) && seat.key.equals(key));
    }
}
