package org.ensemble.registration.roster;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a file that is opened in a spreadsheet: what learners typed must stay text there and never become a formula. */
final class Csv {
    /** Tells spreadsheets that this is UTF-8. */
    static final String BOM = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@\\t\\r|%＝＋－＠].*", Pattern.DOTALL);

    private Csv() {}

    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
