package org.ensemble.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.PageCheck;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A facilitator plans a session in a browser, gets something wrong, mends it, and is overtaken by a colleague. */
@ServiceTest
class PlanPagesTest {
    private static final String TITLE = "Reasons <b>to</b> engage 🌊";

    @Inject
    World world;

    @TestHTTPResource("/")
    String site;

    @BeforeEach
    void course() {
        world.course("learn4pe");
    }

    @ParameterizedTest
    @CsvSource({"en, DESKTOP", "fr, PHONE"})
    void whatIsWrongIsSaidAndWhatWasTypedStays(String language, Screen screen) {
        try (Tab tab = facilitator(screen)) {
            tab.go("/" + language + "/admin/sessions/new");
            Page page = tab.page();
            page.fill("#titleEn", TITLE);
            page.fill("#week", "0");
            save(page);
            page.locator("[data-errors]").waitFor();
            assertThat(PageCheck.findings(tab, language)).isEmpty();
            assertThat(page.inputValue("#titleEn")).isEqualTo(TITLE);
            assertThat(page.locator("#week-wrong").isVisible()).isTrue();
            String missing = language.equals("en")
                    ? "Title in French: this is missing."
                    : "Titre en français\u00a0: il manque une réponse.";
            assertThat(page.locator("[data-errors] li").allInnerTexts())
                    .contains(missing)
                    .doesNotHaveDuplicates();
            assertThat(page.locator("#minutes-wrong").count()).isZero();

            fill(page);
            save(page);
            page.waitForURL("**/admin/sessions/*-*");
            tab.go(URI.create(page.url()).getPath());
            assertThat(page.locator("h1").innerText()).contains(language.equals("en") ? TITLE : "Mobiliser ou non");
            assertThat(PageCheck.findings(tab, language)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, PHONE", "fr, DESKTOP"})
    void anEditOfWhatAColleagueChangedMeanwhileIsRefused(String language, Screen screen) {
        UUID session = world.session(60);
        try (Tab tab = facilitator(screen)) {
            tab.go("/" + language + "/admin/sessions/" + session + "/edit");
            Page page = tab.page();
            page.fill("#titleEn", TITLE);
            world.run("update live_session set version = version + 1, title_en = 'Hers' where id = ?", session);
            save(page);
            page.locator("[data-errors]").waitFor();
            assertThat(PageCheck.findings(tab, language)).isEmpty();
            assertThat(page.inputValue("#titleEn")).isEqualTo(TITLE);
            assertThat(page.locator("[data-errors] a").getAttribute("href"))
                    .isEqualTo("/" + language + "/admin/sessions/" + session);
            assertThat(titleOf(session)).isEqualTo("Hers");

            save(page);
            page.waitForURL("**/admin/sessions/" + session);
            assertThat(titleOf(session)).as("saved again on purpose").isEqualTo(TITLE);
        }
    }

    @Test
    void anEditOfAnotherFieldMovesNoSessionWhateverItsZone() {
        UUID session = world.session(60);
        world.run("update live_session set zone = 'Europe/Paris' where id = ?", session);
        String times = "select starts_at || ' ' || ends_at || ' ' || zone from live_session where id = ?";
        String before = world.text(times, session);
        try (Tab tab = facilitator(Screen.DESKTOP)) {
            tab.go("/en/admin/sessions/" + session + "/edit");
            Page page = tab.page();
            assertThat(page.inputValue("#zone")).isEqualTo("Europe/Paris");
            page.fill("#titleEn", TITLE);
            save(page);
            page.waitForURL("**/admin/sessions/" + session);
        }
        assertThat(titleOf(session)).isEqualTo(TITLE);
        assertThat(world.text(times, session)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"en, DESKTOP", "fr, PHONE"})
    void whatOnlySavingCanRefuseIsSaidAtItsField(String language, Screen screen) {
        UUID session = world.session(60);
        UUID sameLanguage = world.session(60, world.courseOf(session), Duration.ofDays(4));
        try (Tab tab = facilitator(screen)) {
            tab.go("/" + language + "/admin/sessions/" + session + "/edit");
            Page page = tab.page();
            page.fill("#titleEn", TITLE);
            page.selectOption("#twin", sameLanguage.toString());
            save(page);
            page.locator("#twin-wrong").waitFor();
            assertThat(PageCheck.findings(tab, language)).isEmpty();
            assertThat(page.inputValue("#titleEn")).isEqualTo(TITLE);
            assertThat(page.inputValue("#twin")).isEqualTo(sameLanguage.toString());
        }
    }

    @Test
    void aCourseThatNobodyHasHeardOfIsSaidInTheSummary() {
        try (Tab tab = facilitator(Screen.DESKTOP)) {
            tab.go("/en/admin/sessions/new");
            Page page = tab.page();
            page.fill("#titleEn", TITLE);
            fill(page);
            page.evaluate("document.querySelector('[name=course]').value = 'nowhere'");
            save(page);
            page.locator("[data-errors] a[href='#course']").waitFor();
            assertThat(PageCheck.findings(tab, "en")).isEmpty();
            assertThat(page.inputValue("#titleEn")).isEqualTo(TITLE);
        }
    }

    private String titleOf(UUID session) {
        return world.text("select title_en from live_session where id = ?", session);
    }

    private static void fill(Page page) {
        page.fill("#titleFr", "Mobiliser ou non");
        page.fill("#descriptionEn", "Why we ask, and when we had better not.");
        page.fill("#descriptionFr", "Pourquoi consulter, et quand s’abstenir.");
        page.fill("#week", "1");
        page.fill("#startsAt", LocalDate.now().plusDays(9) + "T13:00");
        page.fill("#minutes", "60");
        page.fill("#joinLink", "https://live.example/room");
        page.fill("#capacity", "60");
    }

    private static void save(Page page) {
        page.click("main form [type=submit]");
    }

    private Tab facilitator(Screen screen) {
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + Tokens.facilitator(UUID.randomUUID()));
        return Browser.shared().tab(screen, site.replaceFirst("/$", ""), bearer);
    }
}
