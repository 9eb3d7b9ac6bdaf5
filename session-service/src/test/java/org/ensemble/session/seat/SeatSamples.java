package org.ensemble.session.seat;

import static org.ensemble.session.Sample.AT;
import static org.ensemble.session.Sample.LEARNER;
import static org.ensemble.session.Sample.SESSION;

import java.util.List;
import org.ensemble.platform.event.Fact;

public final class SeatSamples {
    private SeatSamples() {}

    public static List<Fact> all() {
        return List.of(
                new SeatEvent.SeatConfirmed(SESSION, LEARNER, 12, AT),
                new SeatEvent.SeatWaitlisted(SESSION, LEARNER, 72, 12, AT),
                new SeatEvent.SeatPromoted(SESSION, LEARNER, 72, AT),
                new SeatEvent.SeatReleased(SESSION, LEARNER, 72, "given-back", "confirmed", AT));
    }
}
