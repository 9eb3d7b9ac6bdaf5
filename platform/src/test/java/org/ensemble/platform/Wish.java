package org.ensemble.platform;

import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;

/** One that stands alone, on the topic of the numbered ones. */
@Published(value = "ensemble.sample.thing.wished.v1", numbered = false)
public record Wish(String id, int number) implements Fact {
    @Override
    public String key() {
        return id;
    }
}
