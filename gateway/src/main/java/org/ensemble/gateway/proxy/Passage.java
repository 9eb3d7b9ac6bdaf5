package org.ensemble.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.ensemble.gateway.asked.Asked;
import org.ensemble.gateway.caller.Caller;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service, and the answer on its way back. */
final class Passage implements ProxyInterceptor {

    private final RoutingContext context;
    private final Caller caller;
    private final Headers headers;
    private final @Nullable Buffer body;
    private @Nullable Throwable failure;

    Passage(RoutingContext context, Caller caller, Headers headers, @Nullable Buffer body) {
        this.context = context;
        this.caller = caller;
        this.headers = headers;
        this.body = body;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        headers.going(context.request(), proxy.request().headers(), caller);
        if (body != null) {
            proxy.request().setBody(Body.body(body));
        }
        return proxy.sendRequest().onFailure(cause -> failure = cause);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        if (failure != null) {
            Answers.failed(context, failure);
            return Future.succeededFuture();
        }
        ProxyResponse answer = proxy.response();
        if (answer.getStatusCode() == 401 && Asked.page(context)) {
            answer.release();
            Answers.signInFirst(context, caller);
            return Future.succeededFuture();
        }
        headers.coming(answer.headers(), caller.signedIn());
        return proxy.sendResponse();
    }

    static HttpServerRequest of(ProxyContext proxy) {
        return proxy.request().proxiedRequest();
    }
}
