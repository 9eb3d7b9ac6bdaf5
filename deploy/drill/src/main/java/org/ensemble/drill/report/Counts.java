package org.ensemble.drill.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ensemble.drill.check.Attempt;
import org.ensemble.drill.check.Reply;
import org.ensemble.drill.check.State;
import org.ensemble.drill.check.Wish;

/** What the learners were told, counted; {@code again}: why some had to ask more than once. */
record Counts(
        long asked, long confirmed, long waiting, long refused, long errors, long unsent, Map<String, Integer> again) {

    static Counts of(List<Wish> asks) {
        Map<String, Integer> again = new TreeMap<>();
        for (Wish ask : asks) {
            for (int i = 0; i + 1 < ask.attempts().size(); i++) {
                again.merge(reason(ask.attempts().get(i)), 1, Integer::sum);
            }
        }
        long unsent = asks.stream().filter(ask -> ask.attempts().isEmpty()).count();
        long confirmed = told(asks, State.CONFIRMED);
        long waiting = told(asks, State.WAITING);
        long refused = asks.stream().filter(Wish::refused).count();
        long errors = asks.size() - confirmed - waiting - refused - unsent;
        return new Counts(asks.size(), confirmed, waiting, refused, errors, unsent, again);
    }

    long unanswered() {
        return errors + unsent;
    }

    private static long told(List<Wish> asks, State state) {
        return asks.stream()
                .filter(ask ->
                        ask.seated().filter(seat -> seat.state() == state).isPresent())
                .count();
    }

    private static String reason(Attempt attempt) {
        if (attempt.reply() instanceof Reply.Refused refused) {
            return refused.status() + " " + refused.code();
        }
        return attempt.reply() instanceof Reply.Lost lost ? lost.why().split("[ :]", 2)[0] + " …" : "answered";
    }
}
