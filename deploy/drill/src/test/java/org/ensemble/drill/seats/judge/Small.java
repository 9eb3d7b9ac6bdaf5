package org.ensemble.drill.seats.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.drill.check.State;
import org.ensemble.drill.seats.judge.Attempt.Answer;
import org.ensemble.drill.seats.judge.Told.Topic;
import org.ensemble.drill.seats.judge.Told.What;

/** A good history of two seats and three learners, to plant faults in: the first gives the seat back, and the third gets in. */
final class Small {

    static final int ANN = 0;
    static final int BOB = 1;
    static final int EVE = 2;

    Room room = room(2, 2, 0, 3, 5);
    final List<Attempt> attempts = new ArrayList<>(List.of(
            took(ANN, 1, 10, 20, Answer.CONFIRMED, 1),
            took(BOB, 2, 15, 30, Answer.CONFIRMED, 2),
            took(EVE, 3, 31, 40, Answer.WAITING, 3),
            new Attempt(ANN, 0, false, 0, 50, 60, Answer.RELEASED, 0, false),
            took(EVE, 3, 70, 80, Answer.CONFIRMED, 3),
            took(ANN, 1, 81, 82, Answer.REFUSED, 0)));
    final List<Row> rows = new ArrayList<>(List.of(
            new Row(ANN, 0, 1, State.RELEASED, 1, "given-back", true),
            new Row(BOB, 0, 2, State.CONFIRMED, 2, "", true),
            new Row(EVE, 0, 3, State.CONFIRMED, 3, "", true)));
    final List<Told> told = new ArrayList<>(List.of(
            seat(1, 1, What.CONFIRMED, ANN, 1),
            seat(2, 1, What.CONFIRMED, BOB, 2),
            seat(3, 2, What.WAITLISTED, EVE, 3),
            seat(4, 3, What.RELEASED, ANN, 1),
            seat(5, 3, What.PROMOTED, EVE, 3)));
    List<Integer> astray = List.of();

    History history() {
        return new History(List.of(room), attempts, rows, told, astray);
    }

    static Room room(int capacity, int taken, int waiting, int lastSeq, long told) {
        return new Room("it", 2, capacity, taken, waiting, lastSeq, Map.of(Topic.SEAT, told));
    }

    static Attempt took(int learner, int key, long sent, long answered, Answer answer, int seq) {
        return new Attempt(learner, 0, true, key, sent, answered, answer, seq, false);
    }

    static Told seat(long sequence, long at, What what, int learner, int seq) {
        return new Told(Topic.SEAT, 0, sequence, new UUID(1, sequence), at, what, learner, seq, 0);
    }

    static Told room(What what, long at, int to) {
        return new Told(Topic.CAPACITY, 0, 1, new UUID(2, 1), at, what, -1, 0, to);
    }
}
