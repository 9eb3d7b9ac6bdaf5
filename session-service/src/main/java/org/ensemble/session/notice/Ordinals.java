package org.ensemble.session.notice;

/** 12th, 12e. */
public final class Ordinals {
    private Ordinals() {}

    public static String english(long n) {
        long teen = n % 100;
        String ending = teen >= 11 && teen <= 13
                ? "th"
                : switch ((int) (n % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return n + ending;
    }

    public static String french(long n) {
        return n + (n == 1 ? "er" : "e");
    }
}
