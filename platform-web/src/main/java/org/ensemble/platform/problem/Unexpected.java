package org.ensemble.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What nobody foresaw: the whole story goes to the log, a number under which it is found there goes to the reader. */
@ApplicationScoped
class Unexpected implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(Unexpected.class);

    private final CurrentVertxRequest request;

    @Inject
    Unexpected(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public int priority() {
        return 40;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() < 500 || problem.getParameters().containsKey("code")) {
            return problem;
        }
        String given = request.getCurrent().request().getHeader("X-Request-Id");
        String reference = given == null ? UUID.randomUUID().toString() : given;
        LOG.errorf(context.cause, "Request %s failed at %s", reference, context.path);
        return Problems.of(problem.getStatusCode(), ProblemCodes.of(problem.getStatusCode()))
                .with("reference", reference)
                .build();
    }
}
