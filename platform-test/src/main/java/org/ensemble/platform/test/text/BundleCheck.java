package org.ensemble.platform.test.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds every message bundle under a package and compares its English (in the interface) with its French file, key by key. */
public final class BundleCheck {

    private static final String BUNDLE = "io.quarkus.qute.i18n.MessageBundle";
    private static final String MESSAGE = "io.quarkus.qute.i18n.Message";
    /** French sets two-part signs and guillemets off by a space at which no line ends. */
    private static final Pattern BREAKS = Pattern.compile(" [:;?!»]|« ");

    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]+)}");

    private BundleCheck() {}

    /** For each service's tests: {@code BundleCheck.bothLanguages("org.ensemble.session")}. */
    public static void bothLanguages(String packageName) {
        List<String> findings = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .filter(type -> type.isAnnotatedWith(BUNDLE))
                        .forEach(bundle -> findings.addAll(compare(
                                name(bundle), english(bundle), Texts.read("messages/" + name(bundle) + "_fr"))));
        findings.addAll(compare("problems", Texts.asMap(Texts.all("problems/en")), Texts.all("problems/fr")));
        assertThat(findings).as("texts that are not in order in both languages").isEmpty();
    }

    static List<String> compare(String bundle, Map<String, String> english, Properties french) {
        List<String> findings = new ArrayList<>();
        english.forEach((key, text) -> {
            String other = french.getProperty(key);
            if (other == null || other.isBlank()) {
                findings.add(bundle + ": no French for " + key);
            } else if (!expressions(text).equals(expressions(other))) {
                findings.add(bundle + ": other values in the French of " + key);
            } else if (BREAKS.matcher(EXPRESSION.matcher(other).replaceAll("")).find()) {
                findings.add(bundle + ": a space that may break beside a sign in the French of " + key);
            }
        });
        Set<String> extra = new TreeSet<>(french.stringPropertyNames());
        extra.removeAll(english.keySet());
        extra.forEach(key -> findings.add(bundle + ": no English for " + key));
        return findings;
    }

    private static Map<String, String> english(JavaClass bundle) {
        Map<String, String> texts = new TreeMap<>();
        for (JavaMethod method : bundle.getMethods()) {
            method.tryGetAnnotationOfType(MESSAGE).ifPresent(message -> {
                Object key = message.get("key")
                        .filter(given -> !given.toString().startsWith("<<"))
                        .orElse(method.getName());
                texts.put(key.toString(), String.valueOf(message.get("value").orElse("")));
            });
        }
        return texts;
    }

    private static String name(JavaClass bundle) {
        return bundle.getAnnotationOfType(BUNDLE)
                .get("value")
                .map(Object::toString)
                .filter(value -> !value.startsWith("<<"))
                .orElse("msg");
    }

    /** Only what stands in braces and begins with a letter: conditions and loops may differ between languages. */
    private static Set<String> expressions(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(inner -> Character.isLetter(inner.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
