package org.ensemble.gateway.asked;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import org.ensemble.platform.web.Language;

/** The language of the page last looked at; it says nothing else about anybody. */
public final class LanguageCookie {

    private static final String NAME = "lang";
    private static final long YEAR = 31_536_000;

    private LanguageCookie() {}

    public static void remember(RoutingContext context) {
        String path = context.normalizedPath();
        boolean opened = context.request().method().equals(HttpMethod.GET)
                && context.request().getHeader("HX-Request") == null;
        if (!opened || !Language.isPage(path)) {
            return;
        }
        String language = path.substring(1, 3);
        String cookies = context.request().getHeader("Cookie");
        if (cookies == null || !cookies.contains(NAME + "=" + language)) {
            context.response()
                    .addCookie(Cookie.cookie(NAME, language)
                            .setPath("/")
                            .setMaxAge(YEAR)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX));
        }
    }

    /** Of the page asked for; else the one remembered, else the first of the browser's that we speak. */
    public static Language of(RoutingContext context) {
        String path = context.normalizedPath();
        if (Language.isPage(path)) {
            return Language.fromString(path.substring(1));
        }
        Cookie known = context.request().getCookie(NAME);
        return known == null ? accepted(context) : Language.fromString(known.getValue());
    }

    private static Language accepted(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(tag -> tag.equals("en") || tag.equals("fr"))
                .findFirst()
                .map(Language::fromString)
                .orElse(Language.EN);
    }
}
