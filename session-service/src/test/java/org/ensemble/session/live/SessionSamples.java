package org.ensemble.session.live;

import static org.ensemble.session.Sample.AT;
import static org.ensemble.session.Sample.SESSION;
import static org.ensemble.session.Sample.TWIN;

import java.time.Instant;
import java.util.List;
import org.ensemble.platform.event.Fact;

public final class SessionSamples {
    private SessionSamples() {}

    public static List<Fact> all() {
        LiveSession session = LiveSession.planned(
                SESSION,
                new Plan(
                        "learn4pe",
                        1,
                        "en",
                        TWIN,
                        "Reasons to engage… or not",
                        "Mobiliser le public… ou s’en abstenir",
                        "When engagement makes a decision better.",
                        "Quand la mobilisation améliore une décision.",
                        Instant.parse("2026-11-24T18:00:00Z"),
                        Instant.parse("2026-11-24T19:00:00Z"),
                        "America/Toronto",
                        60,
                        "https://live.ensemble.example/room",
                        Instant.parse("2026-11-22T14:00:00Z"),
                        300,
                        "https://watch.ensemble.example/stream"));
        return List.of(session.scheduled(AT), session.changed(AT));
    }
}
