package org.ensemble.drill.seats.crowd;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.ensemble.drill.drive.Exchange;

/** Counts, by many at once. */
public final class Tally {

    private final Map<String, LongAdder> acts = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> again = new ConcurrentSkipListMap<>();

    void act(String act, String answer) {
        one(acts, act);
        one(answers, answer);
    }

    void again(Exchange exchange) {
        if (!exchange.wasSent()) {
            one(again, "no connection");
        } else {
            one(again, exchange.status() == 0 ? "no answer" : exchange.status() + " " + Answers.code(exchange));
        }
    }

    private static void one(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what.strip(), name -> new LongAdder()).increment();
    }

    public Map<String, Long> acts() {
        return copy(acts);
    }

    public Map<String, Long> answers() {
        return copy(answers);
    }

    /** What was tried again, by why. */
    public Map<String, Long> tries() {
        return copy(again);
    }

    private static Map<String, Long> copy(Map<String, LongAdder> counts) {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((what, count) -> copy.put(what, count.sum()));
        return copy;
    }
}
