package org.ensemble.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of every page. As a path parameter, {@code {lang: en|fr}} becomes one of these. */
public enum Language {
    EN("en", Locale.forLanguageTag("en-CA")),
    FR("fr", Locale.forLanguageTag("fr-CA"));

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == EN ? FR : EN;
    }

    /** Picks one of two texts that were written together. */
    public <T> T pick(T english, T french) {
        return this == EN ? english : french;
    }

    /** Named this way because it is what JAX-RS looks for when it reads a parameter. */
    public static Language fromString(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("fr") ? FR : EN;
    }

    /** The language that a path such as {@code /fr/sessions} is in, else the reader's first choice of the two. */
    public static Language of(String path, List<Locale> accepted) {
        if (isPage(path)) {
            return fromString(path.substring(1));
        }
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("en") || language.equals("fr"))
                .findFirst()
                .map(Language::fromString)
                .orElse(EN);
    }

    /** The same, from the header as it came. */
    public static Language of(String path, @Nullable String accepted) {
        try {
            return of(
                    path,
                    accepted == null
                            ? List.of()
                            : Locale.LanguageRange.parse(accepted).stream()
                                    .map(range -> Locale.forLanguageTag(range.getRange()))
                                    .toList());
        } catch (IllegalArgumentException unreadable) {
            return of(path, List.of());
        }
    }

    /** Whether a person reads what is at this path; all else is for programs. */
    public static boolean isPage(String path) {
        return path.startsWith("/en/") || path.startsWith("/fr/") || path.equals("/en") || path.equals("/fr");
    }
}
