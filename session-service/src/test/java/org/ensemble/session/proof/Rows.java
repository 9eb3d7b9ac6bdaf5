package org.ensemble.session.proof;

import static org.ensemble.session.proof.History.Fault.Kind.DISAGREEING;
import static org.ensemble.session.proof.History.Fault.Kind.DOUBLED;
import static org.ensemble.session.proof.History.Fault.Kind.INVERTED;
import static org.ensemble.session.proof.History.Fault.Kind.LOST;
import static org.ensemble.session.proof.History.Fault.Kind.OVERSOLD;
import static org.ensemble.session.proof.History.Fault.Kind.UNDERSOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ensemble.session.proof.History.Fault;
import org.ensemble.session.proof.History.Numbers;
import org.ensemble.session.proof.History.Row;

/** Looks at the seats as they stand in the end, when nothing is under way any more. */
final class Rows {
    private Rows() {}

    static List<Fault> faults(History history) {
        List<Fault> faults = new ArrayList<>();
        List<Row> rows = history.rows();
        List<Row> sitting = in(rows, "confirmed");
        List<Row> waiting = in(rows, "waiting");
        Numbers numbers = history.numbers();
        if (sitting.size() > numbers.capacity()) {
            faults.add(Fault.of(OVERSOLD, "%d sit in the end: %s", sitting.size(), numbers));
        }
        if (!waiting.isEmpty() && sitting.size() < numbers.capacity()) {
            faults.add(
                    Fault.of(UNDERSOLD, "%d sit and %d wait in the end: %s", sitting.size(), waiting.size(), numbers));
        }
        long lastIn = sitting.stream().mapToLong(Row::seq).max().orElse(0);
        waiting.stream()
                .filter(row -> row.seq() < lastIn)
                .forEach(row -> faults.add(Fault.of(INVERTED, "%s while number %d sits", row, lastIn)));
        if (numbers.taken() != sitting.size()
                || numbers.waiting() != waiting.size()
                || numbers.lastSeq() != rows.size()) {
            faults.add(Fault.of(
                    DISAGREEING,
                    "%s, but %d sit, %d wait, %d were numbered",
                    numbers,
                    sitting.size(),
                    waiting.size(),
                    rows.size()));
        }
        Stream<Row> standing = Stream.of(sitting, waiting).flatMap(List::stream);
        twice(standing, Row::learner, faults);
        twice(rows.stream(), Row::seq, faults);
        twice(rows.stream(), row -> row.learner() + " by click " + row.key(), faults);
        Stream.of(sitting, waiting)
                .flatMap(List::stream)
                .filter(row -> history.gone().contains(row.learner()))
                .forEach(row -> faults.add(Fault.of(LOST, "left the course, and still: %s", row)));
        return faults;
    }

    private static void twice(Stream<Row> rows, Function<Row, Object> by, List<Fault> faults) {
        rows.collect(Collectors.groupingBy(by)).forEach((what, same) -> {
            if (same.size() > 1) {
                faults.add(Fault.of(DOUBLED, "%s has %d seats: %s", what, same.size(), same));
            }
        });
    }

    private static List<Row> in(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).toList();
    }
}
