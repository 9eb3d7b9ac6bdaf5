package org.ensemble.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates/problem.html shows. */
public record ProblemPage(
        int status, String title, String detail, String todo, List<FieldError> errors, @Nullable String reference) {

    /** Whether doing the same again may help. */
    public boolean retry() {
        return status == 429 || status >= 500;
    }
}
