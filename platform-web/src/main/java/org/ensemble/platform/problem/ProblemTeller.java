package org.ensemble.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ensemble.platform.web.Language;

/** The last step of every problem: put it in the reader's words, as a document for programs or as a page for people. */
@Provider
public class ProblemTeller implements ContainerResponseFilter {

    private final ProblemTexts texts;
    private final Template page;

    @Inject
    ProblemTeller(ProblemTexts texts, @Location("problem.html") Template page) {
        this.texts = texts;
        this.page = page;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HttpProblem problem)) {
            return;
        }
        Language language = Language.fromString(
                Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), "en"));
        String path = request.getUriInfo().getPath();
        ProblemPage told = told(problem, language);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (Language.isPage(path)) {
            String html = page.data("problem", told)
                    .setLocale(Locale.forLanguageTag(language.tag()))
                    .render();
            response.setEntity(
                    html, new java.lang.annotation.Annotation[0], MediaType.valueOf("text/html;charset=UTF-8"));
        } else {
            response.setEntity(
                    document(problem, told, path), new java.lang.annotation.Annotation[0], HttpProblem.MEDIA_TYPE);
        }
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
                errors(members, language),
                reference == null ? null : reference.toString());
    }

    private String code(HttpProblem problem) {
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

    private HttpProblem document(HttpProblem problem, ProblemPage told, String path) {
        HttpProblem.Builder builder = Problems.of(problem.getStatusCode(), code(problem))
                .withTitle(told.title())
                .withDetail((told.detail() + " " + told.todo()).strip())
                .withInstance(java.net.URI.create(path));
        problem.getParameters().forEach((name, value) -> {
            if (!name.equals("code") && !name.equals("errors") && !name.equals("violations")) {
                builder.with(name, value);
            }
        });
        if (!told.errors().isEmpty()) {
            builder.with("errors", told.errors());
        }
        return builder.build();
    }
}
