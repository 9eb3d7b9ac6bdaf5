package org.ensemble.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.ensemble.gateway.asked.Asked;
import org.ensemble.gateway.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/** Whether a request may be sent once more when nobody knows if the first one arrived. */
final class Repeatable {

    private static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "idempotencyKey";

    private Repeatable() {}

    /** By its key, or because it only looks; and only if it can be sent again as it came. Browsers ask again for a stream themselves. */
    static boolean is(RoutingContext context, @Nullable Buffer body) {
        if (Asked.stream(context) || !whole(context.request(), body)) {
            return false;
        }
        return keyed(context.request()) || given(Refusals.typed(context).get(FIELD)) || looks(context.request());
    }

    static boolean keyed(HttpServerRequest request) {
        return given(request.getHeader(HEADER));
    }

    /** Whether all of it is at hand: what is streamed through is gone when it was sent. */
    private static boolean whole(HttpServerRequest request, @Nullable Buffer body) {
        return body != null || bare(request);
    }

    private static boolean looks(HttpServerRequest request) {
        HttpMethod method = request.method();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) && bare(request);
    }

    /** Without a body. */
    static boolean bare(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null && (length == null || length.equals("0"));
    }

    private static boolean given(@Nullable String key) {
        return key != null && !key.isBlank();
    }
}
