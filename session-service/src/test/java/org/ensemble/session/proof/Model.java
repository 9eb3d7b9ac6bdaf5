package org.ensemble.session.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sessions of one course as they should be: the oracle. It knows no SQL, no Uni and nothing of the code that it judges. */
final class Model implements Ledger {
    private static final List<String> DONE = List.of("done");
    private final Story story = new Story();
    private final List<ModelRoom> rooms;
    private final Map<Integer, Integer> enrolments = new HashMap<>();
    private final Map<Integer, List<Integer>> former = new HashMap<>();
    private int lastEnrolment;

    Model(int sessions, int capacity) {
        rooms = IntStream.range(0, sessions)
                .mapToObj(number -> new ModelRoom(number, capacity, story))
                .toList();
    }

    /** So many members wait already in the first session. */
    void line(int learners) {
        for (int learner = 0; learner < learners; learner++) {
            join(learner);
            rooms.get(0).waits(learner, lastEnrolment);
        }
    }

    @Override
    public List<String> take(int session, List<Click> clicks, boolean together) {
        rooms.get(session).moveUp(0);
        return takeNow(session, clicks);
    }

    private List<String> takeNow(int session, List<Click> clicks) {
        ModelRoom room = rooms.get(session);
        return clicks.stream()
                .map(click ->
                        room.take(click.learner(), Optional.ofNullable(enrolments.get(click.learner())), click.key()))
                .toList();
    }

    @Override
    public List<String> giveBack(int session, List<Integer> learners) {
        ModelRoom room = rooms.get(session);
        int before = room.taken();
        List<String> answers = learners.stream().map(room::giveBack).toList();
        room.moveUp(before - room.taken());
        return answers;
    }

    @Override
    public List<String> both(int session, List<Click> clicks, List<Integer> back) {
        List<String> released = giveBack(session, back);
        return Stream.concat(takeNow(session, clicks).stream(), released.stream())
                .toList();
    }

    @Override
    public List<String> join(int learner) {
        enrolments.computeIfAbsent(learner, none -> ++lastEnrolment);
        return DONE;
    }

    @Override
    public List<String> leave(int learner, boolean known) {
        Integer enrolment = enrolments.remove(learner);
        if (enrolment != null) {
            former.computeIfAbsent(learner, none -> new ArrayList<>()).add(enrolment);
        }
        return known ? DONE : react(learner);
    }

    @Override
    public List<String> react(int learner) {
        List<Integer> left = former.remove(learner);
        if (left != null) {
            left.forEach(enrolment -> rooms.forEach(room -> room.withdraw(learner, enrolment)));
        }
        return DONE;
    }

    @Override
    public List<String> capacity(int session, int to) {
        return List.of(rooms.get(session).capacity(to));
    }

    @Override
    public List<String> halfRaise(int session, int to) {
        rooms.get(session).halfRaise(to);
        return DONE;
    }

    @Override
    public List<String> sweep() {
        rooms.forEach(ModelRoom::promoteAll);
        return DONE;
    }

    @Override
    public List<String> booking(int session, boolean open) {
        return List.of(rooms.get(session).booking(open));
    }

    @Override
    public List<String> start(int session) {
        rooms.get(session).start();
        return DONE;
    }

    @Override
    public List<String> cancel(int session) {
        return List.of(rooms.get(session).cancel());
    }

    @Override
    public List<String> holds() {
        return Stream.concat(rooms.stream().flatMap(ModelRoom::holds), story.news().stream())
                .toList();
    }
}
