package org.ensemble.registration.learner;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/**
 * What people type, made harmless. Emoji, accents and right-to-left scripts are welcome; what could break a page, a mail header or the
 * text around (controls, direction overrides, half characters) is taken out.
 */
final class CleanText {
    private CleanText() {}

    /** One line, single spaces. Empty when nothing visible is left. */
    static String line(String typed) {
        String kept = keep(typed, c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
        String line = kept.strip().replaceAll(" {2,}", " ");
        return visible(line) ? line : "";
    }

    /** Several lines; only line breaks are left of the white space that isn't a blank. */
    static String lines(String typed) {
        String unix = typed.replace("\r\n", "\n").replace('\r', '\n');
        String kept = keep(unix, c -> c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c)) ? ' ' : c);
        String lines = kept.strip().replaceAll("\n{3,}", "\n\n");
        return visible(lines) ? lines : "";
    }

    /** As people count: an accented letter or an emoji of one code point is one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String keep(String typed, IntUnaryOperator blanks) {
        StringBuilder kept = typed.codePoints()
                .map(blanks)
                .filter(c -> c == '\n' || !harmful(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean harmful(int c) {
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        int type = Character.getType(c);
        return override || type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static boolean visible(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c));
    }
}
