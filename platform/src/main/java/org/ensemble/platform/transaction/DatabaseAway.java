package org.ensemble.platform.transaction;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.ensemble.platform.problem.Problems;
import org.jboss.logging.Logger;

/**
 * A database that is away, or a connection that broke, is nobody's mistake: 503, and when to ask again. Where it broke in the middle of a
 * commit nobody knows what stands, and 503 doesn't say; whatever can be asked twice is built to leave alone what stands already.
 */
@ApplicationScoped
class DatabaseAway implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);
    private static final int BEFORE_THE_UNEXPECTED = 45;
    private static final int SECONDS = 2;

    @Override
    public int priority() {
        return BEFORE_THE_UNEXPECTED;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() < 500
                || problem.getParameters().containsKey("code")
                || !Passing.is(context.cause)) {
            return problem;
        }
        LOG.warnf("%s can't be answered now: %s", context.path, context.cause);
        return Problems.of(503, "unavailable")
                .withHeader("Retry-After", SECONDS)
                .build();
    }
}
