package org.ensemble.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ensemble.platform.web.Language;

/** The texts of all problems: this jar's and those that the service adds, read once. */
@ApplicationScoped
class ProblemTexts {

    private static final Pattern MEMBER = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    ProblemTexts() {
        for (Language language : Language.values()) {
            texts.put(language, read("problems/" + language.tag() + ".properties"));
        }
    }

    /** The text with its members filled in, or the alternative where there is none. */
    String say(Language language, String key, String otherwise, Map<String, Object> members) {
        String text = texts.getOrDefault(language, new Properties()).getProperty(key, otherwise);
        Matcher matcher = MEMBER.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(members.getOrDefault(found.group(1), ""))));
    }

    boolean knows(String code) {
        return texts.getOrDefault(Language.EN, new Properties()).containsKey(code + ".title");
    }

    private static Properties read(String name) {
        Properties all = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources(name))) {
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
