package org.ensemble.drill.seats.judge;

import java.util.Map;
import java.util.TreeMap;
import org.ensemble.drill.seats.judge.Attempt.Answer;

/** When one learner gave back what they had in a session. */
final class Releases {

    /** By when it was sent, when it was answered: only those that are answered sooner than all that are sent later are of interest. */
    private final TreeMap<Long, Long> answered = new TreeMap<>();

    void add(Attempt one) {
        if (one.answer() != Answer.RELEASED) {
            return;
        }
        Map.Entry<Long, Long> later = answered.ceilingEntry(one.sent());
        if (later != null && later.getValue() <= one.answered()) {
            return;
        }
        answered.put(one.sent(), one.answered());
        for (Map.Entry<Long, Long> before = answered.lowerEntry(one.sent());
                before != null && before.getValue() >= one.answered();
                before = answered.lowerEntry(one.sent())) {
            answered.remove(before.getKey());
        }
    }

    /** {@link Long#MAX_VALUE}: there is none. */
    long answeredOfThoseSentAfter(long moment) {
        Map.Entry<Long, Long> first = answered.higherEntry(moment);
        return first == null ? Long.MAX_VALUE : first.getValue();
    }
}
