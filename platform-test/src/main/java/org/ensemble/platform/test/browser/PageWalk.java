package org.ensemble.platform.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks pages in both languages and at both widths and checks each:
 * {@code PageWalk.at(site).as("facilitator", headers).see("/sessions", "/sessions/new").clean()}. Paths are without their
 * language. With {@code -Dscreenshots=<folder>} it leaves a picture of each.
 */
public final class PageWalk {

    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final String site;
    private final List<String> findings = new ArrayList<>();
    private String who = "guest";
    private Map<String, String> headers = Map.of();
    private int status = 200;

    private PageWalk(String site) {
        this.site = site;
    }

    public static PageWalk at(String site) {
        return new PageWalk(site);
    }

    /** From here on, requests carry these headers; the name is for messages and pictures. */
    public PageWalk as(String who, Map<String, String> headers) {
        this.who = who;
        this.headers = headers;
        return this;
    }

    /** From here on, pages answer with this status. */
    public PageWalk expecting(int status) {
        this.status = status;
        return this;
    }

    public PageWalk see(String... paths) {
        for (Screen screen : Screen.values()) {
            try (Tab tab = Browser.shared().tab(screen, site, headers)) {
                for (String path : paths) {
                    LANGUAGES.forEach(language -> look(tab, screen, language, path));
                }
            }
        }
        return this;
    }

    public void clean() {
        assertThat(findings).isEmpty();
    }

    private void look(Tab tab, Screen screen, String language, String path) {
        String where = who + " " + screen + " /" + language + path + ": ";
        int answered = tab.go("/" + language + path);
        if (answered != status) {
            findings.add(where + "answered " + answered + ", not " + status);
        }
        PageCheck.findings(tab, language).forEach(finding -> findings.add(where + finding));
        String folder = screenshots();
        if (folder != null) {
            String name = (who + "-" + language + path).replaceAll("[^A-Za-z0-9]+", "-") + "-" + screen + ".png";
            tab.screenshot(Path.of(folder, name.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static @Nullable String screenshots() {
        return System.getProperty("screenshots");
    }
}
