package org.ensemble.drill.drive;

import java.util.UUID;

/** A drill learner who is signed in. */
public record Learner(int number, UUID id, Visitor visitor) {

    public String profile() {
        return Profile.of(number).json();
    }
}
