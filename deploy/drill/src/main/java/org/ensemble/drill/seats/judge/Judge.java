package org.ensemble.drill.seats.judge;

import static org.ensemble.drill.check.Invariant.ANSWERED_BUT_LOST;

import java.util.List;
import java.util.stream.Stream;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.seats.judge.History.OfSession;

/** Finds every broken promise. The same history always has the same findings. */
public final class Judge {

    private Judge() {}

    public static List<Finding> findings(History history) {
        return Stream.concat(
                        history.sessions().flatMap(Judge::ofSession),
                        history.astray().stream()
                                .map(learner -> Finding.of(
                                        ANSWERED_BUT_LOST,
                                        "learner %d joined or left, and the projection does not show it",
                                        learner)))
                .toList();
    }

    private static Stream<Finding> ofSession(OfSession session) {
        return Stream.of(
                        Replay.findings(session),
                        Streams.findings(session),
                        Kept.findings(session),
                        Order.findings(session),
                        Once.findings(session),
                        AtRest.findings(session))
                .flatMap(List::stream);
    }
}
