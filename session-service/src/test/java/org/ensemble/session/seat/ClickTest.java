package org.ensemble.session.seat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.browser.Browser;
import org.ensemble.platform.test.browser.Screen;
import org.ensemble.platform.test.browser.Tab;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

/** The one button, clicked in a real browser and by keyboard; and the same form without JavaScript. */
@ServiceTest
class ClickTest {
    @Inject
    World world;

    @TestHTTPResource("/")
    String site;

    @Test
    void aCardChangesInPlaceAndMovesWithTheLine() {
        UUID session = world.session(1);
        UUID ahead = world.member(session);
        UUID me = world.member(session);
        String base = site.replaceFirst("/$", "");
        try (Tab tab =
                Browser.shared().tab(Screen.PHONE, base, Map.of("Authorization", "Bearer " + Tokens.learner(me)))) {
            tab.go("/en/sessions/" + session);
            Page page = tab.page();
            given().auth()
                    .oauth2(Tokens.learner(ahead))
                    .put("/api/sessions/" + session + "/seat")
                    .then()
                    .statusCode(200);
            var line = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join the waiting list"));
            line.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".state")).hasText("You are 1st in line");
            given().auth()
                    .oauth2(Tokens.learner(ahead))
                    .delete("/api/sessions/" + session + "/seat")
                    .then()
                    .statusCode(200);
            assertThat(page.locator(".state")).hasText("You have a seat");
            page.getByText("Give my seat back").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give my seat back"))
                    .click();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take a seat")))
                    .isVisible();
            Assertions.assertThat(tab.complaints()).isEmpty();
        }
    }

    /** Pressed while the last seat goes: a click belongs to what it began on, and is not lost when the card changes under it. */
    @Test
    void aClickIsNotLostWhenTheCardChangesUnderIt() {
        UUID session = world.session(1);
        UUID ahead = world.member(session);
        UUID me = world.member(session);
        Map<String, String> asMe = Map.of("Authorization", "Bearer " + Tokens.learner(me));
        try (Tab tab = Browser.shared().tab(Screen.DESKTOP, site.replaceFirst("/$", ""), asMe)) {
            Page page = tab.page();
            page.navigate(site + "en/sessions/" + session);
            var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take a seat"));
            button.hover();
            page.mouse().down();
            given().auth()
                    .oauth2(Tokens.learner(ahead))
                    .put("/api/sessions/" + session + "/seat")
                    .then()
                    .statusCode(200);
            assertThat(page.locator(".seats")).containsText("Full");
            page.mouse().up();
            assertThat(page.locator(".state")).hasText("You are 1st in line");
        }
    }

    /** What comes over the stream first is what the page shows already: nothing moves under hand or focus. */
    @Test
    void aCardThatIsAsShownIsNotReplaced() {
        UUID session = world.session(5);
        UUID me = world.member(session);
        Map<String, String> asMe = Map.of("Authorization", "Bearer " + Tokens.learner(me));
        try (Tab tab = Browser.shared().tab(Screen.PHONE, site.replaceFirst("/$", ""), asMe)) {
            Page page = tab.page();
            page.addInitScript(
                    """
                    addEventListener('DOMContentLoaded', () => document.querySelector('.session').dataset.first = 'yes');
                    addEventListener('htmx:sseBeforeMessage', e => e.detail.type.startsWith('card-') && setTimeout(() => window.told = true));""");
            page.navigate(site + "en/sessions/" + session);
            page.waitForFunction("() => window.told");
            assertThat(page.locator(".session[data-first=yes]")).isVisible();

            world.run("update live_session set booking = 'closed' where id = ?", session);
            assertThat(page.locator(".state")).hasText("Booking is closed");
        }
    }

    /** Who has no profile yet has no zone that is known: the time is the session's, and must not be called theirs. */
    @Test
    void aTimeIsCalledOnesOwnOnlyWhereOnesZoneIsKnown() {
        UUID session = world.session(1);
        UUID me = world.member(session);
        get(me, "/en/sessions/" + session).body(containsString("time of the session"));
        world.run(
                """
                insert into learner (id, display_name, language, zone, path) values (?, 'Lee', 'en', 'America/Halifax', 'supporter')""",
                me);
        get(me, "/en/sessions/" + session).body(containsString("your time"), containsString("Halifax"));
    }

    @Test
    void theFormWorksWithoutJavaScriptAndSaysWhyNot() {
        UUID session = world.session(1);
        UUID me = world.member(session);
        post(me, "/fr/sessions/" + session + "/seat")
                .statusCode(303)
                .header("Location", containsString("/fr/sessions/" + session));
        given().auth()
                .oauth2(Tokens.learner(me))
                .get("/fr/sessions/" + session)
                .then()
                .body(containsString("Votre place est réservée"))
                .header("Cache-Control", "no-store");
        post(me, "/fr/sessions/" + session + "/seat/release").statusCode(303);
        world.run("update live_session set booking = 'closed' where id = ?", session);
        post(me, "/fr/sessions/" + session + "/seat")
                .statusCode(409)
                .body(containsString("Les réservations sont closes"));
        given().post("/fr/sessions/" + session + "/seat").then().statusCode(401);
    }

    @Test
    void theDoorOpensForWhoHasASeatAndTellsTheOthersWhen() {
        UUID session = world.session(5);
        UUID me = world.member(session);
        String door = "/en/sessions/" + session + "/join";
        get(me, door).statusCode(200).body(containsString("You have no seat in this session"));
        post(me, "/en/sessions/" + session + "/seat").statusCode(303);
        get(me, door).statusCode(200).body(containsString("The door isn’t open yet"));
        world.run("update live_session set starts_at = now() + interval '10 minutes' where id = ?", session);
        get(me, door).statusCode(303).header("Location", "https://live.example/room");
        get(world.member(session), door).statusCode(200);
        given().get(door).then().statusCode(401);
        given().get("/api/sessions/" + session).then().body(org.hamcrest.Matchers.not(containsString("live.example")));
    }

    private static io.restassured.response.ValidatableResponse post(UUID learner, String path) {
        return given().auth()
                .oauth2(Tokens.learner(learner))
                .redirects()
                .follow(false)
                .post(path)
                .then();
    }

    private static io.restassured.response.ValidatableResponse get(UUID learner, String path) {
        return given().auth()
                .oauth2(Tokens.learner(learner))
                .redirects()
                .follow(false)
                .get(path)
                .then();
    }
}
