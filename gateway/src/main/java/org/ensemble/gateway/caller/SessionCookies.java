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

    /** The same cookies give the same key; other ones, even by one bit, another. */
    static String key(HttpServerRequest request) {
        MessageDigest digest = sha256();
        for (Cookie cookie : ofSession(request)) {
            digest.update(cookie.getName().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(cookie.getValue().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
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
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
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
