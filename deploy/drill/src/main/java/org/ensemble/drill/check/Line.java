package org.ensemble.drill.check;

import static org.ensemble.drill.check.Invariant.ORDER_INVERTED;
import static org.ensemble.drill.check.State.CONFIRMED;
import static org.ensemble.drill.check.State.WAITING;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Fairness, said exactly: if A's answer was received before B's first byte was sent, A ranks ahead of B. */
final class Line {

    private Line() {}

    static Stream<Finding> judge(Evidence evidence) {
        return Stream.of(
                        arrivals(evidence.asks()),
                        evidence.moments().stream().flatMap(Line::passedOver),
                        calls(evidence))
                .flatMap(findings -> findings);
    }

    /** Sweeps through time: whoever is sent now must rank behind everybody who had an answer by now. */
    static Stream<Finding> arrivals(List<Wish> asks) {
        record Arrival(Wish who, long sent, long answered, long seq) {}
        List<Arrival> arrivals = asks.stream()
                .flatMap(ask -> ask.seated().stream()
                        .map(seat -> new Arrival(
                                ask,
                                ask.effective().orElseThrow().sent(),
                                ask.accepted().orElseThrow().answered(),
                                seat.seq())))
                .toList();
        List<Arrival> answered = arrivals.stream()
                .sorted(Comparator.comparingLong(Arrival::answered))
                .toList();
        Stream.Builder<Finding> findings = Stream.builder();
        Arrival furthest = null;
        int next = 0;
        for (Arrival late : arrivals.stream()
                .sorted(Comparator.comparingLong(Arrival::sent))
                .toList()) {
            while (next < answered.size() && answered.get(next).answered() < late.sent()) {
                Arrival early = answered.get(next++);
                furthest = furthest == null || early.seq() > furthest.seq() ? early : furthest;
            }
            if (furthest != null && furthest.seq() > late.seq()) {
                findings.add(Finding.of(
                        ORDER_INVERTED,
                        "%s has number %d, though %s had been answered number %d before it asked",
                        late.who().learner(),
                        late.seq(),
                        furthest.who().learner(),
                        furthest.seq()));
            }
        }
        return findings.build();
    }

    /** Nobody waits who came before somebody with a seat. */
    static Stream<Finding> passedOver(Moment moment) {
        long lastIn = moment.in(CONFIRMED).mapToLong(Seat::seq).max().orElse(Long.MIN_VALUE);
        return moment.in(WAITING)
                .filter(seat -> seat.seq() < lastIn)
                .map(seat -> Finding.of(
                        ORDER_INVERTED,
                        "%s: %s waits with number %d while number %d sits",
                        moment.name(),
                        seat.learner(),
                        seat.seq(),
                        lastIn));
    }

    /** By the events: who is called in is always the first of the line, and nobody walks past it. */
    private static Stream<Finding> calls(Evidence evidence) {
        TreeSet<Long> line = new TreeSet<>();
        Stream.Builder<Finding> findings = Stream.builder();
        for (Event event : evidence.seatEvents().toList()) {
            long seq = Long.parseLong(event.text("seq"));
            if ((event.verb().equals("confirmed") || event.verb().equals("promoted"))
                    && !line.headSet(seq).isEmpty()) {
                findings.add(Finding.of(
                        ORDER_INVERTED, "number %d was %s while number %d waited", seq, event.verb(), line.first()));
            }
            if (event.verb().equals("waitlisted")) {
                line.add(seq);
            } else {
                line.remove(seq);
            }
        }
        return findings.build();
    }
}
