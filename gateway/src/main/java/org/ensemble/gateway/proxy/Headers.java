package org.ensemble.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.asked.RequestNumber;
import org.ensemble.gateway.caller.Caller;
import org.ensemble.gateway.edge.SecurityHeaders;

/** What passes on to a service and back, and what ends here. */
@Singleton
class Headers {

    private static final List<String> ENDS_HERE_GOING = List.of(
            "Cookie",
            "Authorization",
            "Proxy-Authorization",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Real-IP",
            "Upgrade-Insecure-Requests",
            "HTTP2-Settings");
    private static final List<String> ENDS_HERE_COMING = List.of(
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Connection",
            "Server",
            "Set-Cookie",
            "Trailer",
            "Upgrade",
            "X-Powered-By",
            RequestNumber.HEADER);

    private static final List<String> WRITTEN_BY_THE_TRACER = List.of("traceparent", "tracestate", "baggage");

    private final SecurityHeaders security;
    private final String scheme;
    private final String authority;
    private final boolean untraced;

    Headers(
            Settings settings,
            SecurityHeaders security,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean untraced) {
        this.security = security;
        this.untraced = untraced;
        this.scheme = settings.site().getScheme();
        this.authority = settings.site().getAuthority();
    }

    void going(HttpServerRequest request, MultiMap headers, Caller caller) {
        dropNamedByConnection(headers);
        ENDS_HERE_GOING.forEach(headers::remove);
        if (!untraced) {
            // The client adds the gateway's own span to the same trace; the caller's beside it would be a second
            // parent.
            WRITTEN_BY_THE_TRACER.forEach(headers::remove);
        }
        if (caller.token() != null) {
            headers.set("Authorization", "Bearer " + caller.token());
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", scheme);
        headers.set("X-Forwarded-Host", authority);
    }

    void coming(MultiMap headers, boolean personal) {
        dropNamedByConnection(headers);
        ENDS_HERE_COMING.forEach(headers::remove);
        security.clear(headers);
        if (!headers.contains("Cache-Control")) {
            // The same address shows different things to different people.
            headers.set("Cache-Control", personal ? "private, no-cache" : "no-cache");
        }
    }

    private static void dropNamedByConnection(MultiMap headers) {
        for (String line : headers.getAll("Connection")) {
            for (String name : line.toLowerCase(Locale.ROOT).split(",", -1)) {
                headers.remove(name.trim());
            }
        }
        headers.remove("Connection");
    }
}
