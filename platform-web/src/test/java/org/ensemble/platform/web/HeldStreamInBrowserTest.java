package org.ensemble.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.ensemble.platform.web.sample.SampleHeld;
import org.junit.jupiter.api.Test;

/** What a page does where its stream says nothing, and how it says what changes. The page's clock is the test's. */
@QuarkusTest
class HeldStreamInBrowserTest {

    private static final int A_WHILE = 20_000;

    @TestHTTPResource("/")
    String root;

    @Inject
    SampleHeld held;

    @Test
    void whereTheStreamSaysNothingThePageAsksAndKeepsWhatIsPressed() {
        try (Tab tab = watching()) {
            Page page = tab.page();
            held.become("full", 0);
            page.clock().fastForward(A_WHILE);
            assertThat(page.locator(".state")).hasText("full");
            assertThat(page.locator(".seats")).hasText("0 seats left");

            page.locator(".slot button").hover();
            page.mouse().down();
            held.become("open", 3);
            page.clock().fastForward(A_WHILE);
            assertThat(page.locator(".seats")).hasText("3 seats left");
            assertThat(page.locator(".state")).hasText("full");
            page.mouse().up();
            assertThat(page.locator(".state")).hasText("open");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void nobodyAsksWhileTheStreamSpeaksOrNobodyLooks() {
        try (Tab tab = watching()) {
            Page page = tab.page();
            held.say("seats-1", "4 seats left");
            assertThat(page.locator(".seats")).hasText("4 seats left");
            nobodyAsks(page);

            look(page, true);
            nobodyAsks(page);
            look(page, false);
            await().until(held::watched);
            held.become("closed", 0);
            page.clock().fastForward(A_WHILE);
            assertThat(page.locator(".state")).hasText("closed");
        }
    }

    @Test
    void onesOwnPlaceIsAnnouncedOnceWithItsLastWord() {
        try (Tab tab = watching()) {
            Page page = tab.page();
            page.evaluate(
                    """
                    window.heard = [];
                    const place = document.getElementById('announce');
                    new MutationObserver(() => heard.push(place.textContent)).observe(place, { childList: true });""");
            page.clock().pauseAt(((Number) page.evaluate("Date.now() + 500")).longValue());
            for (int place = 9; place > 2; place--) {
                held.say("mine", "<span data-announce=\"place-1\">You are " + place + "th in line</span>");
            }
            held.say("mine", "<span data-announce=\"place-2\">You have a seat</span>");
            assertThat(page.locator("[sse-swap=mine]")).hasText("You have a seat");
            assertThat(page.locator("#announce")).isEmpty();
            page.clock().runFor(A_WHILE);
            assertThat(page.locator("#announce")).hasText("You are 3th in line. You have a seat");
            assertThat((Object) page.evaluate("heard")).isEqualTo(List.of("You are 3th in line. You have a seat"));
        }
    }

    private Tab watching() {
        held.become("open", 5);
        await().atMost(Duration.ofSeconds(60)).until(() -> !held.watched());
        Tab tab = Browser.shared().tab(Screen.DESKTOP, root.replaceAll("/$", ""));
        tab.page().clock().install();
        tab.go("/en/held");
        await().atMost(Duration.ofSeconds(60)).until(held::watched);
        return tab;
    }

    private void nobodyAsks(Page page) {
        int before = held.asked();
        page.clock().fastForward(10 * A_WHILE);
        page.evaluate("fetch('/assets/mark.svg').then(answer => answer.text())");
        assertThat(held.asked()).isEqualTo(before);
    }

    private static void look(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }
}
