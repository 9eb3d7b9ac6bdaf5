package org.ensemble.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ensemble.platform.problem.ProblemPage.Way;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.SiteConfig;
import org.jspecify.annotations.Nullable;

/** A problem in the reader's words: as a page for people, as a document for programs. */
@ApplicationScoped
class ProblemWords {

    private static final Set<String> OWN_MEMBERS = Set.of("code", "errors", "violations");

    private final ProblemTexts texts;
    private final SiteConfig site;
    private final Template page;

    @Inject
    ProblemWords(ProblemTexts texts, SiteConfig site, @Location("problem.html") Template page) {
        this.texts = texts;
        this.site = site;
        this.page = page;
    }

    String page(HttpProblem problem, Language language) {
        return page.data("problem", told(problem, language))
                .setLocale(Locale.forLanguageTag(language.tag()))
                .render();
    }

    HttpProblem document(HttpProblem problem, Language language, String path) {
        ProblemPage told = told(problem, language);
        HttpProblem.Builder document = Problems.of(problem.getStatusCode(), code(problem))
                .withTitle(told.title())
                .withDetail((told.detail() + " " + told.todo()).strip())
                .withInstance(instance(path));
        problem.getParameters().forEach((name, value) -> {
            if (!OWN_MEMBERS.contains(name)) {
                document.with(name, value);
            }
        });
        if (!told.errors().isEmpty()) {
            document.with("errors", told.errors());
        }
        return document.build();
    }

    private ProblemPage told(HttpProblem problem, Language language) {
        String code = code(problem);
        Map<String, Object> members = problem.getParameters();
        Object reference = members.get("reference");
        return new ProblemPage(
                problem.getStatusCode(),
                texts.say(language, code + ".title", Objects.requireNonNullElse(problem.getTitle(), code), members),
                texts.say(language, code + ".detail", Objects.requireNonNullElse(problem.getDetail(), ""), members),
                texts.say(language, code + ".todo", "", members),
                way(code, members, language),
                errors(members, language),
                reference == null ? null : reference.toString());
    }

    /** Where the problem doesn't say which course it is about, it is the one that the menu leads to. */
    private @Nullable Way way(String code, Map<String, Object> members, Language language) {
        Map<String, Object> known = new HashMap<>(members);
        known.putIfAbsent("course", site.course());
        String text = texts.say(language, code + ".way", "", known);
        return text.isEmpty() ? null : new Way(text, texts.say(language, code + ".way.path", "", known));
    }

    private static String code(HttpProblem problem) {
        Object code = problem.getParameters().get("code");
        return code == null ? ProblemCodes.of(problem.getStatusCode()) : code.toString();
    }

    private List<FieldError> errors(Map<String, Object> members, Language language) {
        if (!(members.get("errors") instanceof List<?> errors)) {
            return List.of();
        }
        return errors.stream()
                .filter(FieldError.class::isInstance)
                .map(FieldError.class::cast)
                .map(error ->
                        new FieldError(error.field(), texts.say(language, error.message(), error.message(), members)))
                .toList();
    }

    private static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException strange) {
            return URI.create("/");
        }
    }
}
