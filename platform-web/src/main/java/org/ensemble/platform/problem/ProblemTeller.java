package org.ensemble.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The last step of every problem, also of an error that came without a word: tell it to the one who reads. */
@Provider
public class ProblemTeller implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final ProblemWords words;

    @Inject
    ProblemTeller(ProblemWords words) {
        this.words = words;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        HttpProblem problem = problem(response);
        if (problem == null) {
            return;
        }
        String path = request.getUriInfo().getPath();
        Language language = Language.of(path, request.getAcceptableLanguages());
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (Language.isPage(path)) {
            response.setEntity(words.page(problem, language), new Annotation[0], HTML);
        } else {
            response.setEntity(words.document(problem, language, path), new Annotation[0], HttpProblem.MEDIA_TYPE);
        }
    }

    private static @Nullable HttpProblem problem(ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem) {
            return problem;
        }
        return response.getStatus() >= 400 && !response.hasEntity()
                ? Problems.of(response.getStatus(), ProblemCodes.of(response.getStatus()))
                        .build()
                : null;
    }
}
