package org.ensemble.session.proof;

import static org.ensemble.session.proof.History.Fault.Kind.INVERTED;
import static org.ensemble.session.proof.History.Fault.Kind.LOST;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ensemble.session.proof.History.Call;
import org.ensemble.session.proof.History.Fault;
import org.ensemble.session.proof.History.Row;

/** Looks whether what callers were told is so, and whether whoever was answered before another began ranks ahead. */
final class Callers {
    private final List<Fault> faults = new ArrayList<>();
    private final List<Call> calls;
    private final Map<Long, Row> rows = new HashMap<>();

    private Callers(History history) {
        calls = history.calls();
        history.rows().forEach(row -> rows.put(row.seq(), row));
    }

    static List<Fault> faults(History history) {
        var callers = new Callers(history);
        callers.calls.forEach(callers::kept);
        callers.inOrder();
        return callers.faults;
    }

    private void kept(Call call) {
        if (call.stands()) {
            Row row = rows.get(call.seq());
            if (row == null || !row.learner().equals(call.learner())) {
                faults.add(Fault.of(LOST, "%s, but there is %s", call, row));
            } else if (call.state().equals("confirmed") && row.state().equals("waiting")) {
                faults.add(Fault.of(LOST, "%s, but in the end %s", call, row));
            }
        }
        if (!call.take() && call.state().equals("released")) {
            calls.stream()
                    .filter(before -> before.stands()
                            && before.learner().equals(call.learner())
                            && before.answered() < call.sent())
                    .map(before -> rows.get(before.seq()))
                    .filter(row -> row != null && !row.state().equals("released"))
                    .forEach(row -> faults.add(Fault.of(LOST, "given back by %s, and still %s", call, row)));
        }
    }

    /** Sweeps through time: whoever begins now must come behind everybody who had an answer by now. */
    private void inOrder() {
        List<Call> answered = calls.stream()
                .filter(Call::stands)
                .sorted(Comparator.comparingLong(Call::answered))
                .toList();
        Call furthest = null;
        int next = 0;
        for (Call late : arrivals()) {
            while (next < answered.size() && answered.get(next).answered() < late.sent()) {
                Call early = answered.get(next++);
                furthest = furthest == null || early.seq() > furthest.seq() ? early : furthest;
            }
            if (furthest != null && furthest.seq() > late.seq()) {
                faults.add(Fault.of(INVERTED, "%s was answered before %s began", furthest, late));
            }
        }
    }

    /** For each seat the earliest call that can have got it, in order of time. */
    private List<Call> arrivals() {
        Map<Long, Call> first = new HashMap<>();
        calls.stream()
                .filter(Call::stands)
                .forEach(call -> first.merge(call.seq(), call, (a, b) -> a.sent() <= b.sent() ? a : b));
        return first.values().stream()
                .sorted(Comparator.comparingLong(Call::sent))
                .toList();
    }
}
