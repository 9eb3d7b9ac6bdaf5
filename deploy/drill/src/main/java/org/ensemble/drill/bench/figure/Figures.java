package org.ensemble.drill.bench.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All that was measured, in the order in which it was first noted. */
public final class Figures {

    private final Map<String, Figure> all = new LinkedHashMap<>();

    public void note(String bench, String what, String unit, double value) {
        of(bench, what, unit).add(value);
    }

    /** @param micros of CPU time an operation, by part */
    public void noteCpu(String bench, String what, String unit, Map<String, Double> micros) {
        Figure figure = of(bench, what, unit);
        micros.forEach(figure::addCpu);
    }

    public Optional<Figure> find(String bench, String what) {
        return Optional.ofNullable(all.get(bench + " " + what));
    }

    public Collection<Figure> all() {
        return all.values();
    }

    private Figure of(String bench, String what, String unit) {
        return all.computeIfAbsent(bench + " " + what, none -> new Figure(bench, what, unit));
    }
}
