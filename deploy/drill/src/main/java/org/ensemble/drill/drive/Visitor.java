package org.ensemble.drill.drive;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One person's browser: it keeps cookies, names its origin, and asks the site. */
public final class Visitor {

    private final Wire wire;
    private final URI site;
    private final Cookies cookies = new Cookies();

    public Visitor(Wire wire, URI site) {
        this.wire = wire;
        this.site = site;
    }

    public Visitor(Wire wire, URI site, Map<String, String> kept) {
        this(wire, site);
        cookies.restore(kept);
    }

    public Map<String, String> kept() {
        return cookies.ofTheSite();
    }

    public Exchange get(String path) {
        return ask("GET", path, null, Map.of()).join();
    }

    public Exchange delete(String path) {
        return ask("DELETE", path, null, Map.of()).join();
    }

    public Exchange send(String method, String path, String json) {
        return ask(method, path, json, Map.of()).join();
    }

    /** As a script of the site's own pages would. */
    public CompletableFuture<Exchange> ask(
            String method, String path, @Nullable String json, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        all.putAll(headers);
        if (json != null) {
            all.put("Content-Type", "application/json");
        }
        return go(method, site.resolve(path), all, json);
    }

    /** As the browser itself goes from page to page. */
    CompletableFuture<Exchange> visit(String method, URI page, @Nullable String form) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "text/html", "Sec-Fetch-Mode", "navigate"));
        if (form != null) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
        }
        return go(method, page, headers, form);
    }

    private CompletableFuture<Exchange> go(String method, URI to, Map<String, String> headers, @Nullable String body) {
        if (!method.equals("GET")) {
            headers.put("Origin", to.getScheme() + "://" + to.getRawAuthority());
            headers.put("Sec-Fetch-Site", "same-origin");
        }
        String jar = cookies.header(to.getPath());
        if (!jar.isEmpty()) {
            headers.put("Cookie", jar);
        }
        return wire.send(new Call(method, to, headers, body)).thenApply(exchange -> {
            cookies.take(exchange.headers().getOrDefault("Set-Cookie", List.of()));
            return exchange;
        });
    }

    URI site() {
        return site;
    }
}
