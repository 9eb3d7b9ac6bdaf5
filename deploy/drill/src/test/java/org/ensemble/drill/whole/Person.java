package org.ensemble.drill.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.PageCheck;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;

/** Somebody with a browser, who reads one language. Works by addresses and names of fields, so that one script serves both languages. */
final class Person implements AutoCloseable {

    private static final String PASSWORD = "ensemble";

    private final Tab tab;
    private final String language;

    Person(String language, Screen screen) {
        this.language = language;
        this.tab = Browser.shared().tab(screen, WholeStack.running().site());
    }

    Page page() {
        return tab.page();
    }

    int go(String path) {
        return tab.go("/" + language + path);
    }

    int go(String otherLanguage, String path) {
        return tab.go("/" + otherLanguage + path);
    }

    List<String> findings(String otherLanguage) {
        return PageCheck.findings(tab, otherLanguage);
    }

    /** Axe, language and console of a page of Keycloak (whose address is another, so that much is expected). */
    List<String> findingsOfKeycloak() {
        return findings(language).stream()
                .filter(finding -> !finding.startsWith("asks another site"))
                .toList();
    }

    void click(String selector) {
        page().locator(selector).first().click();
    }

    void fill(String selector, String text) {
        page().locator(selector).first().fill(text);
    }

    /** Sends the form that holds this field or button. */
    void submit(String form) {
        click(form + " [type=submit]");
    }

    void arrivesAt(String path) {
        try {
            page().waitForURL(Pattern.compile(Pattern.quote("/" + language + path) + "([?#].*)?$"));
        } catch (TimeoutError stuck) {
            throw new AssertionError(
                    "Not at " + path + " but at " + page().url() + "\n"
                            + page().locator("body").innerText(),
                    stuck);
        }
        tab.settle();
    }

    Locator card(Object session) {
        return page().locator("#session-" + session);
    }

    void seesCard(Object session, String state) {
        page().locator("#session-" + session + "[data-state=" + state + "]").waitFor();
    }

    void signIn(String email) {
        go("/sign-in?return=/" + language + "/sessions");
        fill("#username", email);
        fill("#password", PASSWORD);
        click("#kc-login");
        arrivesAt("/sessions");
    }

    void createAccount(String email, String first, String last) {
        fill("#email", email);
        fill("#firstName", first);
        fill("#lastName", last);
        submit("#kc-register-form");
        page().locator("#kc-register-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Comes after the address is confirmed. */
    void choosePassword() {
        fill("#password-new", "a-long-passphrase-of-mine");
        fill("#password-confirm", "a-long-passphrase-of-mine");
        submit("#kc-passwd-update-form");
    }

    @Override
    public void close() {
        tab.close();
    }
}
