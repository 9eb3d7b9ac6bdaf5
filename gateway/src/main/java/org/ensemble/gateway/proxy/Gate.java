package org.ensemble.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.asked.Asked;
import org.ensemble.gateway.caller.Caller;
import org.ensemble.gateway.caller.Callers;
import org.ensemble.gateway.caller.SessionCookies;
import org.ensemble.gateway.edge.Limits;
import org.ensemble.gateway.refusal.Refusal;
import org.ensemble.gateway.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/** Hands requests over to the services. After quarkus-oidc's own place on the router, before our own pages. */
@Singleton
class Gate {

    private static final int AFTER_AUTHENTICATION = -50;

    private final Services services;
    private final Upstreams upstreams;
    private final Callers callers;
    private final Limits limits;
    private final Headers headers;
    private final Streams streams;
    private final Settings settings;

    Gate(
            Services services,
            Upstreams upstreams,
            Callers callers,
            Limits limits,
            Headers headers,
            Streams streams,
            Settings settings) {
        this.services = services;
        this.upstreams = upstreams;
        this.callers = callers;
        this.limits = limits;
        this.headers = headers;
        this.streams = streams;
        this.settings = settings;
    }

    void open(@Observes Router router) {
        router.route().order(AFTER_AUTHENTICATION).handler(this::arrive);
    }

    private void arrive(RoutingContext context) {
        Services.Service service = services.of(context.normalizedPath());
        if (service == null || Refusals.refused(context)) {
            context.next();
            return;
        }
        callers.of(context).subscribe().with(caller -> admit(context, service, caller), context::fail);
    }

    private void admit(RoutingContext context, Services.Service service, Caller caller) {
        if (caller.kind() == Caller.Kind.OVER) {
            SessionCookies.forget(context, settings.secureCookies());
        }
        long wait = limits.wait(context, caller);
        Typed.read(context, settings.bodyLimit().asLongValue())
                .onSuccess(body -> {
                    Refusal refusal = wait > 0 ? Refusal.TOO_BUSY : Admission.refusal(context, caller);
                    if (refusal == null) {
                        pass(context, service, caller, body);
                    } else {
                        Refusals.refuse(context, refusal, Math.max(1, wait));
                    }
                })
                .onFailure(failure -> Answers.failed(context, failure));
    }

    private void pass(RoutingContext context, Services.Service service, Caller caller, @Nullable Buffer body) {
        boolean stream = Asked.stream(context);
        Way way = upstreams.way(service, stream);
        context.addEndHandler(ended -> way.end());
        HttpProxy.reverseProxy(upstreams.client(stream))
                .origin(proxy -> connect(context, way, caller, stream))
                .addInterceptor(new Passage(context, caller, headers, body, way))
                .handle(context.request());
    }

    private Future<HttpClientRequest> connect(RoutingContext context, Way way, Caller caller, boolean stream) {
        return way.connect().compose(ready -> {
            if (context.response().closed()) {
                // Who asked has gone while this waited for a connection.
                ready.reset();
                return Future.failedFuture("gone");
            }
            if (stream) {
                streams.opened(context, ready, caller, way.over());
            }
            return Future.succeededFuture(ready);
        });
    }
}
