package org.ensemble.gateway.asked;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.ensemble.platform.web.Language;

/** What kind of answer the one who asks can use. */
public final class Asked {

    private Asked() {}

    public static boolean stream(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }

    public static boolean page(RoutingContext context) {
        return Language.isPage(context.normalizedPath());
    }

    /** A browser that opens a page, and so can be sent to another; a script in a page can't. */
    public static boolean navigation(RoutingContext context) {
        return page(context) && safe(context) && !stream(context) && !byScript(context);
    }

    public static boolean safe(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    private static boolean byScript(RoutingContext context) {
        // A boosted link is a navigation to the person, but the script can't follow it to another origin either.
        return context.request().getHeader("HX-Request") != null;
    }
}
