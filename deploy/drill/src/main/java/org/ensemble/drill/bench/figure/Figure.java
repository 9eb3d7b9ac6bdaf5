package org.ensemble.drill.bench.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One thing that is measured in each round, and what an operation of it cost each part in CPU time. */
public final class Figure {

    private final String bench;
    private final String what;
    private final String unit;
    private final List<Double> values = new ArrayList<>();
    private final Map<String, List<Double>> cpuMicros = new TreeMap<>();

    Figure(String bench, String what, String unit) {
        this.bench = bench;
        this.what = what;
        this.unit = unit;
    }

    void add(double value) {
        values.add(value);
    }

    void addCpu(String part, double micros) {
        cpuMicros.computeIfAbsent(part, none -> new ArrayList<>()).add(micros);
    }

    public String bench() {
        return bench;
    }

    public String what() {
        return what;
    }

    public String unit() {
        return unit;
    }

    public List<Double> values() {
        return values;
    }

    public double median() {
        return Statistics.median(values);
    }

    /** Microseconds of CPU time an operation, by part: the median of the rounds; empty where nothing was counted. */
    public Map<String, Double> cpuMicros() {
        Map<String, Double> medians = new TreeMap<>();
        cpuMicros.forEach((part, each) -> medians.put(part, Statistics.median(each)));
        return medians;
    }
}
