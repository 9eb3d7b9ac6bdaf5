package org.ensemble.session.life;

import static org.ensemble.session.Sample.AT;
import static org.ensemble.session.Sample.FACILITATOR;
import static org.ensemble.session.Sample.SESSION;

import java.util.List;
import org.ensemble.platform.event.Fact;

public final class LifeSamples {
    private LifeSamples() {}

    public static List<Fact> all() {
        return List.of(
                new LifeEvent.BookingOpened(SESSION, AT, FACILITATOR),
                new LifeEvent.DoorsOpened(SESSION, AT),
                new LifeEvent.SessionStarted(SESSION, AT),
                new LifeEvent.SessionEnded(SESSION, AT));
    }
}
