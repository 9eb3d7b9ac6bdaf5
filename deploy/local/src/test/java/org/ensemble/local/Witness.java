package org.ensemble.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a stack tells. */
final class Witness implements Watch {

    final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void starting(Part part) {
        seen.add("starting " + part.name());
    }

    @Override
    public void ready(Part part, double seconds) {
        seen.add("ready " + part.name());
    }

    @Override
    public void again(Part part, int exitCode) {
        seen.add("again " + part.name() + " " + exitCode);
    }

    @Override
    public void stopped(Part part) {
        seen.add("stopped " + part.name());
    }
}
