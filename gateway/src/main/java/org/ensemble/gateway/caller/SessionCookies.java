package org.ensemble.gateway.caller;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The cookies of quarkus-oidc: q_session, q_session_at, q_session_rt, or numbered pieces of them. */
public final class SessionCookies {

    private static final String PREFIX = "q_session";

    private SessionCookies() {}

    static boolean present(HttpServerRequest request) {
        String header = request.getHeader("Cookie");
        return header != null && header.contains(PREFIX);
    }

    /** The same cookies give the same key; other ones, even by one bit, another. Not parsed: this is on every request's way. */
    static String key(HttpServerRequest request) {
        byte[] cookies = String.valueOf(request.getHeader("Cookie")).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(cookies));
    }

    public static void forget(RoutingContext context, boolean secure) {
        for (Cookie cookie : ofSession(context.request())) {
            context.response()
                    .addCookie(Cookie.cookie(cookie.getName(), "")
                            .setPath("/")
                            .setMaxAge(0)
                            .setHttpOnly(true)
                            .setSecure(secure));
        }
    }

    private static List<Cookie> ofSession(HttpServerRequest request) {
        return request.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(PREFIX))
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
