package org.ensemble.platform.web.sample;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ensemble.platform.web.ContentSecurityPolicy;

/** Sends the policy as the gateway does, so that the browser tests see whether the look keeps it. */
@ApplicationScoped
public class SamplePolicy {

    void send(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(context -> {
            context.response()
                    .putHeader("Content-Security-Policy", ContentSecurityPolicy.policy("http://localhost:8180"));
            context.next();
        });
    }
}
