package org.ensemble.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates/problem.html shows. */
public record ProblemPage(
        int status,
        String title,
        String detail,
        String todo,
        @Nullable Way way,
        List<FieldError> errors,
        @Nullable String reference) {

    /** Where one does what is to do: a link's text, and a path of this site without its language. */
    public record Way(String text, String path) {}

    /** Whether doing the same again may help. */
    public boolean retry() {
        return status == 429 || status >= 500;
    }
}
