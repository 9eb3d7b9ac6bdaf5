package org.ensemble.gateway.asked;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One number for a request in all logs: the client's own when it looks like one, else a new one. */
@Singleton
public class RequestNumber {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    public void give(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String number = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.put(HEADER, number);
        // Our own pages and their logs find it where a service would.
        context.request().headers().set(HEADER, number);
        context.response().putHeader(HEADER, number);
        context.next();
    }

    public static @Nullable String of(RoutingContext context) {
        return context.get(HEADER);
    }
}
