package org.ensemble.session.seat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.ensemble.platform.problem.Problems;
import org.ensemble.session.seat.SeatAnswer.Refused;

/** A refusal as the reader gets it. */
final class Refusals {
    private static final Duration SOON = Duration.ofSeconds(1);

    private Refusals() {}

    static HttpProblem problem(Refused refused) {
        return switch (refused.code()) {
            case "session-not-known", "no-seat" -> Problems.notFound(refused.code());
            case "too-busy" -> Problems.tooBusy(SOON);
            case "enrolment-not-known" -> Problems.conflict(refused.code(), SOON);
            default -> Problems.conflict(refused.code());
        };
    }
}
