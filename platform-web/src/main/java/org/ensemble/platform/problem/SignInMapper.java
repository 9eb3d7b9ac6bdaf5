package org.ensemble.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is signed in, or the token is bad. Before the mappers of the problem library, which were built against another
 * version of the challenge. Only a person who opens a page is ever sent elsewhere to sign in, and only where the part
 * has a login of its own; a form, a script and a stream get 401.
 */
public class SignInMapper {

    private static final int BEFORE_THE_LIBRARY = 4000;

    private final HttpAuthenticator authenticator;

    @Inject
    SignInMapper(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    public Uni<Response> nobody(RoutingContext context) {
        return challenged(context);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    public Uni<Response> badToken(RoutingContext context) {
        return challenged(context);
    }

    private Uni<Response> challenged(RoutingContext context) {
        return authenticator.getChallenge(context).map(challenge -> answer(context.request(), challenge));
    }

    private static Response answer(HttpServerRequest request, @Nullable ChallengeData challenge) {
        boolean elsewhere = challenge != null && challenge.status >= 300 && challenge.status < 400;
        if (challenge == null || (elsewhere && !opensPage(request))) {
            return Problems.notSignedIn().toResponse();
        }
        Response.ResponseBuilder answer = elsewhere
                ? Response.status(challenge.status)
                : Response.fromResponse(Problems.notSignedIn().toResponse());
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private static boolean opensPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return request.method().equals(HttpMethod.GET)
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }
}
