package org.ensemble.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What the HTTP server refuses before a resource is asked is told in the same words as everything else. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final ProblemResponder responder;
    private final long limit;

    @Inject
    Refusals(ProblemResponder responder, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.responder = responder;
        this.limit = limit.asLongValue();
    }

    void watch(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::size);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).failureHandler(this::failed);
    }

    private void size(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
            context.response().putHeader("Connection", "close");
            responder.answer(context, Problems.of(413, "too-large").build());
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
        } else if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            responder.answer(context, Problems.notSignedIn());
        } else if (failure instanceof ForbiddenException) {
            responder.answer(context, Problems.roleMissing());
        } else if (failure instanceof SecurityException) {
            // On the way to or from the login: Quarkus knows where to send the reader.
            context.next();
        } else if (status < 500 || (failure == null && status > 500)) {
            responder.answer(
                    context, Problems.of(status, ProblemCodes.of(status)).build());
        } else {
            String given = context.request().getHeader("X-Request-Id");
            String reference = given == null ? UUID.randomUUID().toString() : given;
            LOG.errorf(failure, "Request %s failed at %s", reference, context.normalizedPath());
            responder.answer(
                    context,
                    Problems.of(500, "unexpected").with("reference", reference).build());
        }
    }
}
