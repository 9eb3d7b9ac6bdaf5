package org.ensemble.gateway.refusal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.ensemble.gateway.GatewayTexts;
import org.ensemble.gateway.asked.Asked;
import org.ensemble.gateway.asked.LanguageCookie;
import org.ensemble.gateway.asked.RequestNumber;
import org.ensemble.platform.web.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Answers what was refused on the way here: people get a page in their language, programs a problem document. */
class RefusalFilter {

    @ServerRequestFilter(preMatching = true, priority = Priorities.USER + 1000)
    public @Nullable Uni<Response> answer(RoutingContext context) {
        Refusal refusal = Refusals.of(context);
        if (refusal == null) {
            return null;
        }
        return Asked.page(context) && !Asked.stream(context)
                ? page(context, refusal)
                : Uni.createFrom().item(problem(context, refusal));
    }

    private static Uni<Response> page(RoutingContext context, Refusal refusal) {
        Language language = LanguageCookie.of(context);
        RefusedPage page = new RefusedPage(
                refusal,
                language.tag(),
                context.request().uri(),
                context.request().method().equals(HttpMethod.GET),
                Refusals.typed(context),
                RequestNumber.of(context));
        return RefusalPages.refused(language, page)
                .setLocale(language.tag())
                .createUni()
                .map(html -> answer(context, refusal)
                        .entity(html)
                        .type("text/html;charset=UTF-8")
                        .build());
    }

    private static Response problem(RoutingContext context, Refusal refusal) {
        Language language = LanguageCookie.of(context);
        GatewayTexts texts = MessageBundles.get(GatewayTexts.class, Localized.Literal.of(language.tag()));
        JsonObject problem = new JsonObject()
                .put("type", "/problems/" + refusal.slug())
                .put("title", texts.title(refusal))
                .put("status", refusal.status())
                .put("detail", texts.detail(refusal))
                .put("instance", context.normalizedPath())
                .put("code", refusal.slug());
        return answer(context, refusal)
                .entity(problem.encode())
                .type("application/problem+json")
                .header("Content-Language", language.tag())
                .build();
    }

    private static Response.ResponseBuilder answer(RoutingContext context, Refusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language");
        if (refusal.passing()) {
            answer.header("Retry-After", Refusals.retryAfter(context));
        }
        if (refusal == Refusal.TOKEN_NOT_ACCEPTED) {
            answer.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        return answer;
    }
}
