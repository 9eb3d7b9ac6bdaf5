package org.ensemble.session.room;

import static org.ensemble.session.Sample.AT;
import static org.ensemble.session.Sample.FACILITATOR;
import static org.ensemble.session.Sample.SESSION;

import java.util.List;
import org.ensemble.platform.event.Fact;

public final class RoomSamples {
    private RoomSamples() {}

    public static List<Fact> all() {
        return List.of(
                new RoomEvent.BookingClosed(SESSION, AT, FACILITATOR),
                new RoomEvent.CapacityRaised(SESSION, 60, 300, AT, FACILITATOR),
                new RoomEvent.CapacityLowered(SESSION, 300, 240, AT, FACILITATOR),
                new RoomEvent.SessionCancelled(SESSION, AT, FACILITATOR));
    }
}
