package org.ensemble.drill.drive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one browser for one machine (cookies know no ports: the site's and the sign-in's lie together). */
final class Cookies {

    private record Cookie(String value, String path) {}

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    synchronized void take(List<String> setCookies) {
        setCookies.forEach(this::take);
    }

    private void take(String setCookie) {
        String[] parts = setCookie.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = parts[0].substring(0, equals).strip();
        String value = parts[0].substring(equals + 1).strip();
        String path = "/";
        boolean over = value.isEmpty();
        for (int i = 1; i < parts.length; i++) {
            String attribute = parts[i].strip();
            String lower = attribute.toLowerCase(Locale.ROOT);
            if (lower.startsWith("path=")) {
                path = attribute.substring("path=".length());
            }
            over |= lower.equals("max-age=0") || lower.startsWith("max-age=-");
        }
        if (over) {
            cookies.remove(name);
        } else {
            cookies.put(name, new Cookie(value, path));
        }
    }

    synchronized String header(String path) {
        return cookies.entrySet().stream()
                .filter(cookie -> path.startsWith(cookie.getValue().path()))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                .collect(Collectors.joining("; "));
    }

    /** What the site itself set: enough to come back signed in, and nothing of the sign-in's own. */
    synchronized Map<String, String> ofTheSite() {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getValue().path().equals("/"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cookie -> cookie.getValue().value()));
    }

    synchronized void restore(Map<String, String> ofTheSite) {
        ofTheSite.forEach((name, value) -> cookies.put(name, new Cookie(value, "/")));
    }
}
