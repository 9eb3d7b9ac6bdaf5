package org.ensemble.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.ensemble.gateway.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a request. A person's form is read before anything else, so that whatever happens to it, the page that says so can
 * give back what was typed; what doesn't tell its size is read too, so that it can't grow, and what is small and carries a key, so that
 * it can be repeated. Everything else streams through.
 */
final class Typed {

    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("more than the limit", null, false, false);
        }
    }

    private static final long SMALL = 65_536;

    private Typed() {}

    /** The body if it had to be read, null if it can be streamed. */
    static Future<@Nullable Buffer> read(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        boolean form = isForm(request);
        if (!form && !unsized(request) && !kept(request)) {
            return Future.succeededFuture();
        }
        return all(request, limit).onSuccess(body -> {
            if (form) {
                Refusals.typed(context, Form.parse(body));
            }
        });
    }

    private static boolean unsized(HttpServerRequest request) {
        return !request.isEnded()
                && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Small, and with a key: it may have to be sent twice. */
    private static boolean kept(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && !Repeatable.bare(request)
                && Repeatable.keyed(request)
                && Long.parseLong(length) <= SMALL;
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static Future<@Nullable Buffer> all(HttpServerRequest request, long limit) {
        Promise<@Nullable Buffer> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(read));
        request.handler(piece -> {
            if (read.length() + piece.length() > limit) {
                whole.tryFail(new TooLarge());
            } else {
                read.appendBuffer(piece);
            }
        });
        request.resume();
        return whole.future();
    }
}
