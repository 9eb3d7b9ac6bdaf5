package org.ensemble.session.proof;

import java.util.List;

/**
 * What can happen to the live sessions of a course. The model and the real thing both do it; they must say the same to each caller and
 * hold the same afterwards. Sessions and learners are numbers, from 0.
 */
interface Ledger {
    /** @param together as one batch; otherwise one after another through the desk of a pod */
    List<String> take(int session, List<Click> clicks, boolean together);

    List<String> giveBack(int session, List<Integer> learners);

    /** In one batch: these take, others give back. Answers the former first. */
    List<String> both(int session, List<Click> clicks, List<Integer> back);

    List<String> join(int learner);

    /** @param known whether the projection reads of it first and the seats stay for now; otherwise they are freed at once */
    List<String> leave(int learner, boolean known);

    /** The seats of former enrolments, not freed yet, are freed. */
    List<String> react(int learner);

    List<String> capacity(int session, int to);

    /** A pod that dies after the room was raised and before anybody was promoted. */
    List<String> halfRaise(int session, int to);

    /** Another pod takes up what was left half done. */
    List<String> sweep();

    List<String> booking(int session, boolean open);

    /** The clock passes the session's start. */
    List<String> start(int session);

    List<String> cancel(int session);

    /** Numbers and seats as they stand, and what the world was told since the last look. */
    List<String> holds();

    record Click(int learner, String key) {}
}
