package org.ensemble.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.ensemble.platform.web.sample.SampleStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamInBrowserTest {

    @TestHTTPResource("/")
    String root;

    @Inject
    SampleStream stream;

    @Test
    void aStreamIsClosedWhileNobodyLooks() {
        try (Tab tab = Browser.shared().tab(Screen.PHONE, root.replaceAll("/$", ""))) {
            tab.go("/en/watch");
            Page page = tab.page();
            page.waitForFunction("() => document.querySelector('[data-announce]').textContent.includes('in line')");
            listeners(1);
            look(page, true);
            listeners(0);
            look(page, false);
            listeners(1);
            String before = page.locator("[data-announce]").innerText();
            page.waitForFunction("was => document.querySelector('[data-announce]').textContent !== was", before);
            page.waitForFunction("() => document.getElementById('announce').textContent.includes('in line')");
            assertThat(tab.complaints()).isEmpty();
        }
        listeners(0);
    }

    /** However often the service was away before: not one stream more than the page needs. */
    @Test
    void aPageThatHadToTryAgainStillHasOneStream() {
        stream.refuse(3);
        try (Tab tab = Browser.shared().tab(Screen.PHONE, root.replaceAll("/$", ""))) {
            Page page = tab.page();
            page.addInitScript(
                    """
                    window.streams = [];
                    const Plain = EventSource;
                    window.EventSource = class extends Plain {
                      constructor(...all) { super(...all); streams.push(this); }
                    };""");
            tab.go("/en/watch");
            page.waitForFunction("() => document.querySelector('[data-announce]').textContent.includes('in line')");
            assertThat(stream.refusals()).isZero();
            for (int times = 0; times < 3; times++) {
                look(page, true);
                assertThat(open(page)).isZero();
                listeners(0);
                look(page, false);
                assertThat(open(page)).isEqualTo(1);
                listeners(1);
            }
        }
        listeners(0);
    }

    private static int open(Page page) {
        return (int) page.evaluate("streams.filter(stream => stream.readyState !== EventSource.CLOSED).length");
    }

    private void listeners(int number) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stream.listeners()).isEqualTo(number));
    }

    private static void look(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }
}
