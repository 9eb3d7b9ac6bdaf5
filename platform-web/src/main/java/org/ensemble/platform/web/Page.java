package org.ensemble.platform.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What every template may ask of the request it answers: {@code {inject:page.lang}}, {@code {inject:page.signedIn}} … */
@Named("page")
@RequestScoped
public class Page {

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final SiteConfig config;
    private final Assets assets;
    private @Nullable String at;

    @Inject
    Page(CurrentVertxRequest request, SecurityIdentity identity, SiteConfig config, Assets assets) {
        this.request = request;
        this.identity = identity;
        this.config = config;
        this.assets = assets;
    }

    public Language language() {
        return Language.of(
                request.getCurrent().normalizedPath(),
                request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public String lang() {
        return language().tag();
    }

    public Language otherLanguage() {
        return language().other();
    }

    public String otherLang() {
        return otherLanguage().tag();
    }

    /** This page in the other language, with the same query. */
    public String otherUrl() {
        return "/" + otherLang() + rest();
    }

    public String url() {
        return "/" + lang() + rest();
    }

    /** Path without language and query, such as {@code /sessions}; empty for the home page. */
    public String path() {
        String rest = rest();
        int query = rest.indexOf('?');
        return query < 0 ? rest : rest.substring(0, query);
    }

    /** Whether this answers something that was sent, so that its own address may lead nowhere. */
    public boolean posted() {
        HttpMethod method = request.getCurrent().request().method();
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    /**
     * For an answer to a form whose own address can't be opened again (POST …/seat): the page that a language switch,
     * a sign-in or a reload should lead to instead, without its language.
     */
    public void at(String pathAndQuery) {
        at = pathAndQuery;
    }

    public boolean within(String prefix) {
        return path().equals(prefix) || path().startsWith(prefix + "/");
    }

    public String signInUrl() {
        return "/" + lang() + "/sign-in?return=" + URLEncoder.encode(url(), StandardCharsets.UTF_8);
    }

    public String createAccountUrl() {
        return "/" + lang() + "/create-account?return=" + URLEncoder.encode(url(), StandardCharsets.UTF_8);
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    public boolean learner() {
        return identity.hasRole("learner");
    }

    public boolean facilitator() {
        return identity.hasRole("facilitator");
    }

    public boolean operator() {
        return identity.hasRole("operator");
    }

    public String site() {
        return config.name();
    }

    public SiteConfig config() {
        return config;
    }

    /** Changes whenever style sheet or script do, so that browsers may keep them for long. */
    public String version() {
        return assets.version();
    }

    private String rest() {
        if (at != null) {
            return at;
        }
        String asked = request.getCurrent().normalizedPath();
        String query = request.getCurrent().request().query();
        String here = Language.isPage(asked) ? asked.substring(3) + (query == null ? "" : "?" + query) : "";
        return posted() ? sentFrom(here) : here;
    }

    /** The page that a form was sent from: of its address only path and query are used, so it stays on this site. */
    private String sentFrom(String otherwise) {
        String referer = request.getCurrent().request().getHeader("Referer");
        try {
            URI from = URI.create(referer == null ? "" : referer);
            String path = from.getRawPath();
            return path != null && Language.isPage(path)
                    ? path.substring(3) + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery())
                    : otherwise;
        } catch (IllegalArgumentException unreadable) {
            return otherwise;
        }
    }
}
