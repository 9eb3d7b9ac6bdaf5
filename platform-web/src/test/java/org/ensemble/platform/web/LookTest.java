package org.ensemble.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.PageCheck;
import org.ensemble.platform.test.browser.PageWalk;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookTest {

    @TestHTTPResource
    String site;

    /** A check that finds nothing anywhere proves nothing: each planted fault is found. */
    @Test
    void whatIsBadIsFound() {
        try (Tab tab = Browser.shared().tab(Screen.PHONE, site.replaceAll("/$", ""))) {
            tab.go("/fr/bad");
            String findings = String.join("\n", PageCheck.findings(tab, "fr"));
            assertThat(findings)
                    .contains("lang is en, not fr", "has 2 h1", "raw text: …", "{name}", "asks another site")
                    .contains("axe image-alt", "Content Security Policy", "status of 404");
        }
    }

    @Test
    void everyPageIsCleanForEverybody() {
        String site = this.site.replaceAll("/$", "");
        PageWalk.at(site)
                .see("/cards", "/form", "/words")
                .as("facilitator", Map.of("X-Role", "facilitator"))
                .see("/cards")
                .expecting(404)
                .see("/nowhere")
                .clean();
    }
}
