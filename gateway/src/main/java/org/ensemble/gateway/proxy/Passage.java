package org.ensemble.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.ensemble.gateway.asked.Asked;
import org.ensemble.gateway.caller.Caller;
import org.ensemble.gateway.refusal.Refusal;
import org.ensemble.gateway.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service, and the answer on its way back. */
final class Passage implements ProxyInterceptor {

    private final RoutingContext context;
    private final Caller caller;
    private final Headers headers;
    private final @Nullable Buffer body;
    private final Way way;
    private @Nullable Throwable failure;

    Passage(RoutingContext context, Caller caller, Headers headers, @Nullable Buffer body, Way way) {
        this.context = context;
        this.caller = caller;
        this.headers = headers;
        this.body = body;
        this.way = way;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        headers.going(context.request(), proxy.request().headers(), caller);
        if (body != null) {
            proxy.request().setBody(Body.body(body));
        }
        return send(proxy).onFailure(cause -> failure = cause);
    }

    private Future<ProxyResponse> send(ProxyContext proxy) {
        return proxy.sendRequest().recover(cause -> {
            if (!again(cause)) {
                way.end();
                return Future.failedFuture(cause);
            }
            way.repeated();
            proxy.request().setBody(body == null ? null : Body.body(body));
            return send(proxy);
        });
    }

    private boolean again(Throwable cause) {
        boolean gone = context.response().closed();
        boolean hadCome = body != null || context.request().isEnded();
        return !gone && way.lost(cause, hadCome) && Repeatable.is(context, body);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        if (failure != null) {
            Answers.failed(context, failure);
            return Future.succeededFuture();
        }
        ProxyResponse answer = proxy.response();
        if (Answers.stopping(answer)) {
            way.failed();
            answer.release();
            Refusals.refuse(context, Refusal.SERVICE_DOWN);
            return Future.succeededFuture();
        }
        way.answered();
        if (answer.getStatusCode() == 401 && Asked.page(context)) {
            answer.release();
            Answers.signInFirst(context, caller);
            return Future.succeededFuture();
        }
        headers.coming(answer.headers(), caller.signedIn());
        // An answer that breaks off in the middle doesn't end the context.
        return proxy.sendResponse().onComplete(sent -> way.end());
    }
}
