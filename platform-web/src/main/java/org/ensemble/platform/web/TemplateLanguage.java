package org.ensemble.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Every template that answers a request speaks its language from the start; whoever knows better says setLocale. */
@ApplicationScoped
class TemplateLanguage {

    private final CurrentVertxRequest request;

    @Inject
    TemplateLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::speak);
    }

    private void speak(TemplateInstance instance) {
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive() || request.getCurrent() == null) {
            return;
        }
        Language language = Language.of(
                request.getCurrent().normalizedPath(),
                request.getCurrent().request().getHeader("Accept-Language"));
        instance.setLocale(language.tag());
    }
}
