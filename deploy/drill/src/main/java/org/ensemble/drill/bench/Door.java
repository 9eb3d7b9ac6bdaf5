package org.ensemble.drill.bench;

import org.jspecify.annotations.Nullable;

/** The gateway and those signed in there, from the moment when a bench first needs them. */
final class Door {

    private @Nullable Visitors visitors;

    Visitors visitors(Ground ground) {
        if (visitors == null) {
            visitors = Visitors.signIn(ground, B4.LEARNERS);
        }
        return visitors;
    }
}
