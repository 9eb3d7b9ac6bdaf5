package org.ensemble.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import org.ensemble.gateway.asked.Asked;
import org.ensemble.gateway.asked.LanguageCookie;
import org.ensemble.gateway.asked.RequestNumber;
import org.ensemble.gateway.caller.Caller;
import org.ensemble.gateway.refusal.Refusal;
import org.ensemble.gateway.refusal.Refusals;
import org.jboss.logging.Logger;

/** What the gateway answers in a service's stead. */
final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    static void failed(RoutingContext context, Throwable failure) {
        if (context.response().closed() || context.response().headWritten()) {
            return;
        }
        Refusal refusal = refusal(failure);
        LOG.warnf(
                "%s %s: %s (%s) [%s]",
                context.request().method(),
                context.normalizedPath(),
                refusal.slug(),
                failure.getMessage(),
                RequestNumber.of(context));
        Refusals.refuse(context, refusal);
    }

    /** A service wants to know who asks: a navigation is sent to the login, anything else is told so. */
    static void signInFirst(RoutingContext context, Caller caller) {
        if (Asked.navigation(context) && !caller.signedIn()) {
            String back = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            String language = LanguageCookie.of(context).tag();
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.LOCATION, "/" + language + "/sign-in?return=" + back)
                    .end();
        } else {
            Refusals.refuse(context, Refusal.NOT_SIGNED_IN);
        }
    }

    /** A service that is going away answers so to what still comes on an old connection, and closes it. */
    static boolean stopping(ProxyResponse answer) {
        return answer.getStatusCode() == 503
                && "close".equalsIgnoreCase(answer.headers().get(HttpHeaders.CONNECTION));
    }

    private static Refusal refusal(Throwable failure) {
        if (failure instanceof Typed.TooLarge) {
            return Refusal.TOO_LARGE;
        }
        if (failure instanceof io.vertx.core.http.ConnectionPoolTooBusyException) {
            return Refusal.TOO_BUSY;
        }
        boolean slow = failure instanceof TimeoutException;
        return slow ? Refusal.SERVICE_SLOW : Refusal.SERVICE_DOWN;
    }
}
