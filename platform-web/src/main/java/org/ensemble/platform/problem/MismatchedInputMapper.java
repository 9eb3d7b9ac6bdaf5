package org.ensemble.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Without it, a body of another shape is answered with an empty 400. {@link CauseReader} adds the field. */
@Provider
@Priority(Priorities.USER - 1)
public class MismatchedInputMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException refused) {
        return Problems.badRequest("unreadable-body");
    }
}
