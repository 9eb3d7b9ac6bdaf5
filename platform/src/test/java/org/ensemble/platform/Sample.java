package org.ensemble.platform;

import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;

/** A service's facts, as small as they get. */
@Published("ensemble.sample.thing.made.v1")
public record Sample(String id, int number) implements Fact {
    @Override
    public String key() {
        return id;
    }
}
