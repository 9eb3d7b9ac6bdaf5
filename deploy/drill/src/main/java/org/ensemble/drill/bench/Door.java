package org.ensemble.drill.bench;

import org.jspecify.annotations.Nullable;

/** The gateway and those signed in there, from the moment when a bench first needs them: it is warmed then, as the pods were. */
final class Door {

    private final Peak peak;
    private @Nullable Visitors visitors;

    Door(Peak peak) {
        this.peak = peak;
    }

    Visitors visitors(Ground ground) {
        if (visitors == null) {
            visitors = Visitors.signIn(ground, B4.LEARNERS);
            peak.warm(visitors);
        }
        return visitors;
    }
}
