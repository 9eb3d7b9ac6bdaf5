package org.ensemble.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.PageCheck;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.junit.jupiter.api.Test;

/** What is said where a click on a page that stays is refused. */
@QuarkusTest
class StatusInBrowserTest {

    @TestHTTPResource("/")
    String root;

    @Test
    void theWayOutIsShownUntilTheNextClick() {
        for (Screen screen : Screen.values()) {
            for (String language : new String[] {"en", "fr"}) {
                try (Tab tab = Browser.shared().tab(screen, root.replaceAll("/$", ""))) {
                    Page page = tab.page();
                    page.clock().install();
                    tab.go("/" + language + "/held");
                    page.locator("#seat").click();
                    Locator way = page.locator("#status a");
                    assertThat(way).hasAttribute("href", "/" + language + "/courses/learn4pe/join");
                    page.clock().fastForward(60_000);
                    assertThat(way).hasText(language.equals("en") ? "Join the course" : "S’inscrire au cours");
                    assertThat(way).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
                    assertThat(PageCheck.findings(tab, language)).allMatch(finding -> finding.contains("409"));
                    String shots = System.getProperty("screenshots");
                    if (shots != null) {
                        tab.screenshot(Path.of(shots, "status-" + screen + "-" + language + ".png"));
                    }
                    page.locator("h1").click();
                    assertThat(page.locator("#status")).isEmpty();
                }
            }
        }
    }
}
