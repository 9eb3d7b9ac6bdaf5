package org.ensemble.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.PageCheck;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormInBrowserTest {

    @TestHTTPResource("/")
    String root;

    @Test
    void errorsAreSaidAtTheFieldAndAboveAndTheInputIsKept() {
        for (String language : new String[] {"en", "fr"}) {
            try (Tab tab = tab(Screen.PHONE)) {
                tab.go("/" + language + "/form");
                Page page = tab.page();
                page.locator("gcds-input input").fill("صوت 🎧 <b>not bold</b>");
                page.locator("gcds-radios label").nth(2).click();
                page.locator("main button[type=submit]").click();
                page.waitForSelector("[data-errors]");
                tab.settle();
                assertThat(page.locator("[data-errors] li").count()).isEqualTo(2);
                assertThat((Object) page.evaluate("document.activeElement.hasAttribute('data-errors')"))
                        .isEqualTo(true);
                assertThat((Object) page.evaluate("[...new FormData(document.querySelector('main form'))].join(';')"))
                        .isEqualTo("name,صوت 🎧 <b>not bold</b>;path,3h;zone,America/St_Johns");
                page.locator("[data-errors] a").first().click();
                assertThat(
                                (Object)
                                        page.evaluate(
                                                "document.activeElement.localName + ' ' + document.activeElement.closest('gcds-input')?.getAttribute('name')"))
                        .isEqualTo("gcds-input name");
                assertThat(PageCheck.findings(tab, language)).isEmpty();
                String shots = System.getProperty("screenshots");
                if (shots != null) {
                    tab.screenshot(Path.of(shots, "errors-" + language + ".png"));
                }
            }
        }
    }

    @Test
    void theBrowsersTimeZoneIsOfferedFirst() {
        try (Tab tab = tab(Screen.DESKTOP)) {
            tab.go("/en/form");
            assertThat((Object) tab.page().evaluate("new FormData(document.querySelector('main form')).get('zone')"))
                    .isEqualTo("America/St_Johns");
        }
    }

    @Test
    void theLanguageSwitchKeepsWhatWasTyped() {
        try (Tab tab = tab(Screen.DESKTOP)) {
            tab.go("/en/form?step=1");
            Page page = tab.page();
            page.locator("gcds-input input").fill("Zoë");
            page.locator("gcds-radios label").nth(1).click();
            page.locator("gcds-select select").selectOption("America/Winnipeg");
            page.locator("gcds-checkboxes label").first().click();
            page.locator("[data-language]").click();
            page.waitForURL("**/fr/form?step=1");
            tab.settle();
            assertThat((Object) page.evaluate("[...new FormData(document.querySelector('main form'))].join(';')"))
                    .isEqualTo("name,Zoë;path,2h;zone,America/Winnipeg;consent,yes");
        }
    }

    private Tab tab(Screen screen) {
        return Browser.shared().tab(screen, root.replaceAll("/$", ""));
    }
}
