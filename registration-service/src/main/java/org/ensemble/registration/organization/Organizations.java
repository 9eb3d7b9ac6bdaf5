package org.ensemble.registration.organization;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The list is a data file: a new organization is a new line, not a new version of the program. */
@Singleton
public class Organizations {
    /** For whom the list has no line: they name their organization themselves. */
    public static final String OTHER = "other";

    private static final String FILE = "/organizations/organizations.csv";

    private final Map<String, Organization> byCode = new LinkedHashMap<>();
    private final List<Organization> english;
    private final List<Organization> french;

    public Organizations() {
        read().lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .forEach(part -> byCode.put(part[0], new Organization(part[0], part[1], part[2], part[3], part[4])));
        english = sorted("en");
        french = sorted("fr");
    }

    public Optional<Organization> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of the alphabet of that language, general entries ("Another…") where they fall in their kind. */
    public List<Organization> all(String language) {
        return language.equals("fr") ? french : english;
    }

    private List<Organization> sorted(String language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language + "-CA"));
        List<String> kinds =
                byCode.values().stream().map(Organization::kind).distinct().toList();
        return byCode.values().stream()
                .sorted(Comparator.comparing((Organization it) -> kinds.indexOf(it.kind()))
                        .thenComparing(it -> general(it.code()))
                        .thenComparing(it -> it.name(language), collator::compare))
                .toList();
    }

    private static boolean general(String code) {
        return code.endsWith("-" + OTHER);
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Organizations.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
