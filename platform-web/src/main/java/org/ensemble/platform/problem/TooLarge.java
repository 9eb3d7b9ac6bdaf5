package org.ensemble.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** A body that turned out to be too large while it was read; the server throws it like any broken connection. */
@ApplicationScoped
class TooLarge implements ProblemPostProcessor {

    @Override
    public int priority() {
        return 60;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return context.cause instanceof IOException refused && "Request too large".equals(refused.getMessage())
                ? Problems.of(413, "too-large").build()
                : problem;
    }
}
