package org.ensemble.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.ensemble.platform.web.Language;

/** Answers with a problem where no resource is in charge: in a Vert.x route, a proxy, a refusal before routing. */
@ApplicationScoped
public class ProblemResponder {

    private final ProblemWords words;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;
    private final CurrentIdentityAssociation identity;

    @Inject
    ProblemResponder(
            ProblemWords words, ObjectMapper json, CurrentVertxRequest current, CurrentIdentityAssociation identity) {
        this.words = words;
        this.json = json;
        this.current = current;
        this.identity = identity;
    }

    public void answer(RoutingContext context, HttpProblem problem) {
        String path = Objects.requireNonNullElse(context.normalizedPath(), "/");
        Language language = Language.of(path, context.request().getHeader("Accept-Language"));
        boolean page = Language.isPage(path);
        String body = page ? page(context, problem, language) : document(problem, language, path);
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", page ? "text/html;charset=UTF-8" : HttpProblem.MEDIA_TYPE.toString())
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "no-store");
        problem.getHeaders().forEach((name, value) -> context.response().putHeader(name, value.toString()));
        context.response().end(body);
    }

    private String document(HttpProblem problem, Language language, String path) {
        try {
            return json.writeValueAsString(words.document(problem, language, path));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The frame asks for the request and for who sends it, so both are laid out for it. */
    private String page(RoutingContext context, HttpProblem problem, Language language) {
        ManagedContext scope = Arc.container().requestContext();
        boolean opened = !scope.isActive();
        if (opened) {
            scope.activate();
        }
        try {
            current.setCurrent(context);
            identity.setIdentity(
                    context.user() instanceof QuarkusHttpUser user
                            ? user.getSecurityIdentity()
                            : QuarkusSecurityIdentity.builder()
                                    .setAnonymous(true)
                                    .build());
            return words.page(problem, language);
        } finally {
            if (opened) {
                scope.terminate();
            }
        }
    }
}
