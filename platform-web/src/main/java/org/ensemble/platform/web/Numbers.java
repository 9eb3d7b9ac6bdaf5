package org.ensemble.platform.web;

import java.text.NumberFormat;

/** Numbers as people here write them: 1,234 and 12th; 1 234 and 12e. */
public final class Numbers {

    private Numbers() {}

    public static String number(long number, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number).replace('\u202f', '\u00a0');
    }

    /** A place in line: French means "rang", so 1er and not 1re. */
    public static String ordinal(long number, Language language) {
        return number(number, language) + language.pick(english(number), number == 1 ? "er" : "e");
    }

    private static String english(long number) {
        long tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return "th";
        }
        return switch ((int) (number % 10)) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
