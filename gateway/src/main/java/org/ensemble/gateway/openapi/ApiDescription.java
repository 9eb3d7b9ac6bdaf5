package org.ensemble.gateway.openapi;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.proxy.Services;
import org.ensemble.gateway.proxy.Upstreams;
import org.ensemble.gateway.refusal.Refusals;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code GET /openapi}: the descriptions of all services as one; a service that doesn't answer is named in it as missing. */
@Singleton
class ApiDescription {

    private static final Logger LOG = Logger.getLogger(ApiDescription.class);
    private static final int BEFORE_OUR_PAGES = -30;

    private final Services services;
    private final Upstreams upstreams;
    private final Settings settings;

    ApiDescription(Services services, Upstreams upstreams, Settings settings) {
        this.services = services;
        this.upstreams = upstreams;
        this.settings = settings;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.GET, "/openapi").order(BEFORE_OUR_PAGES).handler(this::describe);
    }

    private void describe(RoutingContext context) {
        if (Refusals.refused(context)) {
            context.next();
            return;
        }
        List<Future<Part>> parts = services.all().stream().map(this::part).toList();
        Future.all(parts).onSuccess(all -> {
            JoinedDescription joined = new JoinedDescription(settings.origin());
            parts.forEach(part -> joined.add(part.result().name(), part.result().description()));
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                    .end(joined.whole().encode());
        });
    }

    private record Part(String name, @Nullable JsonObject description) {}

    private Future<Part> part(Services.Service service) {
        return upstreams
                .get(service, service.openapi())
                .map(body -> new Part(service.name(), body.toJsonObject()))
                .onFailure(away -> LOG.infof("No API description of %s: %s", service.name(), away.getMessage()))
                .otherwise(away -> new Part(service.name(), null));
    }
}
