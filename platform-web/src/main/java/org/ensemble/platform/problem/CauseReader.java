package org.ensemble.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says of a refused input which fields it was about, whoever refused it: Jackson or a constraint. */
@ApplicationScoped
class CauseReader implements ProblemPostProcessor {

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() >= 500) {
            return problem;
        }
        for (Throwable cause = context.cause; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violated) {
                return Problems.rejected(violated.getConstraintViolations().stream()
                        .map(CauseReader::said)
                        .toList());
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return Problems.rejected(path(unknown), "field.unknown");
            }
            if (cause instanceof MismatchedInputException mismatched
                    && !mismatched.getPath().isEmpty()) {
                return Problems.rejected(path(mismatched), "field.wrong-type");
            }
            if (cause instanceof JacksonException) {
                return Problems.badRequest("unreadable-body");
            }
        }
        return problem;
    }

    /** The path begins with the method and its parameter, which are no concern of the reader's. */
    private static FieldError said(ConstraintViolation<?> violation) {
        List<String> names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        int known = Math.min(2, names.size() - 1);
        return new FieldError(String.join(".", names.subList(known, names.size())), violation.getMessage());
    }

    private static String path(JsonMappingException refused) {
        return refused.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
