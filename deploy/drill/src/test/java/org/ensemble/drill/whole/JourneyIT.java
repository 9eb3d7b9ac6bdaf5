package org.ensemble.drill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.ensemble.drill.drive.Facilitator;
import org.ensemble.drill.drive.SignIn;
import org.ensemble.drill.drive.Visitor;
import org.ensemble.drill.drive.Wire;
import org.ensemble.platform.test.browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newcomer's whole way, in a browser, on the real platform: from guest to seat and back. */
class JourneyIT {

    private static final String OTHER = "learner@ensemble.example";
    private static WholeStack stack;
    private static Wire wire;
    private static Facilitator facilitator;

    @BeforeAll
    static void meet() {
        stack = WholeStack.running();
        wire = new Wire(10);
        facilitator = new Facilitator(wire, URI.create(stack.site()));
        Visitor other = new Visitor(wire, URI.create(stack.site()));
        SignIn.signIn(other, OTHER, "ensemble");
        other.send(
                        "PUT",
                        "/api/enrolments/" + WholeStack.COURSE,
                        """
                        {"displayName": "Lee", "language": "en", "time": "2h", "zone": "America/Halifax", "consent": true}""")
                .expectOk("The other learner joins");
    }

    @AfterAll
    static void part() {
        wire.close();
    }

    @ParameterizedTest
    @CsvSource({"en, DESKTOP", "fr, PHONE"})
    void from_guest_to_seat_and_back(String language, Screen screen) {
        String email = "newcomer-" + UUID.randomUUID() + "@journey.ensemble.example";
        Post post = new Post(stack.inbox(), email);
        UUID session = facilitator.newSession(WholeStack.COURSE, 1);
        try (Person newcomer = new Person(language, screen);
                Person other = new Person("en", Screen.DESKTOP);
                Person team = new Person(language, Screen.DESKTOP)) {
            signsUp(newcomer, email, post, language);
            joins(newcomer, post, language);

            newcomer.go("/sessions/" + session);
            newcomer.seesCard(session, "open");
            newcomer.click("#act-" + session);
            newcomer.seesCard(session, "mine");
            post.mail(language.equals("en") ? "You have a seat" : "Votre place est réservée");

            other.signIn(OTHER);
            other.go("/sessions/" + session);
            other.seesCard(session, "full");
            other.click("#act-" + session);
            other.seesCard(session, "waiting");
            other.page().evaluate("window.sameDocument = true");

            raises(team, session);
            other.seesCard(session, "mine");
            assertThat(other.page().evaluate("window.sameDocument"))
                    .as("no reload")
                    .isEqualTo(true);

            newcomer.go("/sessions/" + session + "/seat/release");
            newcomer.submit("main form");
            newcomer.go("/sessions/" + session);
            newcomer.seesCard(session, "open");

            leaves(newcomer);
        }
        new Post(stack.inbox(), OTHER).mail("You now have a seat");
    }

    private static void signsUp(Person newcomer, String email, Post post, String language) {
        newcomer.go("/courses/" + WholeStack.COURSE);
        newcomer.click("main a[href*=create-account]");
        newcomer.page().locator("#kc-register-form").waitFor();
        assertThat(newcomer.findingsOfKeycloak()).isEmpty();
        newcomer.createAccount(email, "Noémie", "Tremblay");
        newcomer.page().navigate(post.link());
        newcomer.choosePassword();
        newcomer.arrivesAt("/courses/" + WholeStack.COURSE + "/join");
        assertThat(newcomer.page().locator("html").getAttribute("lang")).isEqualTo(language);
    }

    private static void joins(Person newcomer, Post post, String language) {
        newcomer.fill("#displayName", "Noémie T.");
        assertThat(newcomer.page().locator("#zone").inputValue()).isEqualTo("America/St_Johns");
        newcomer.click("[name=time][value='2h']");
        newcomer.click("[name=consent]");
        newcomer.submit("main form");
        newcomer.arrivesAt("/courses/" + WholeStack.COURSE + "/about-you");
        newcomer.click("[name=who][value=public]");
        newcomer.submit("main form");
        newcomer.arrivesAt("/courses/" + WholeStack.COURSE + "/welcome");
        assertThat(newcomer.page().locator("h1").innerText()).contains("Noémie T.");
        assertThat(post.mail("Noémie")).contains(language.equals("en") ? "Welcome" : "Bienvenue");
    }

    private static void raises(Person team, UUID session) {
        team.signIn("facilitator@ensemble.example");
        team.go("/admin/sessions/" + session);
        team.fill("#capacity", "2");
        team.submit("form[method=get]");
        team.page().locator("form[action$='/capacity']").waitFor();
        assertThat(team.page().locator("[role=status]").first().innerText()).contains("1");
        team.submit("form[action$='/capacity']");
        team.arrivesAt("/admin/sessions/" + session);
    }

    private static void leaves(Person newcomer) {
        newcomer.go("/courses/" + WholeStack.COURSE + "/leave");
        newcomer.submit("main form");
        newcomer.arrivesAt("/courses/" + WholeStack.COURSE);
        newcomer.submit("header form[action$=sign-out]");
        newcomer.page().locator("header a[href*=sign-in]").waitFor();
    }
}
