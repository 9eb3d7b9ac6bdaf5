package org.ensemble.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ensemble.gateway.Settings;
import org.ensemble.platform.web.ContentSecurityPolicy;

/** What every answer says about how it may be used; a service can't loosen it. */
@Singleton
public class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(Settings settings) {
        headers.put("Content-Security-Policy", ContentSecurityPolicy.policy(Settings.originOf(settings.issuer())));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (settings.site().getScheme().equals("https")) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    void set(RoutingContext context) {
        headers.forEach(context.response().headers()::set);
        context.next();
    }

    /** Takes out of a service's answer what is already said. */
    public void clear(MultiMap answer) {
        headers.keySet().forEach(answer::remove);
    }
}
