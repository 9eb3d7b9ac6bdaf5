package org.ensemble.drill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.ensemble.drill.drive.SignIn;
import org.ensemble.drill.drive.Visitor;
import org.ensemble.drill.drive.Wire;
import org.ensemble.platform.test.browser.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the platform as each kind of reader, through the gateway: English at a desk, French on a phone (each service's own
 * tests cross them). No raw key, wrong language, axe violation, console error, or request that leaves the site.
 */
class PageWalkIT {

    private static final String COURSE = "/courses/" + WholeStack.COURSE;
    private static final String SOMEBODY = "018f0000-0000-7000-8000-0000000000aa";
    private static final List<String> PUBLIC = List.of("", "/courses", COURSE, "/sessions");

    private final WholeStack stack = WholeStack.running();
    private final List<String> findings = new ArrayList<>();

    @Test
    void guest() throws IOException {
        for (Screen screen : Screen.values()) {
            try (Person guest = new Person(language(screen), screen)) {
                look(guest, "guest", screen, 200, PUBLIC);
                look(guest, "guest", screen, 200, List.of("/sessions/" + session(), "/signed-in"));
                look(guest, "guest", screen, 404, List.of("/nowhere"));
            }
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner", "facilitator", "operator"})
    void who_is_signed_in(String who) throws IOException {
        String session = "/sessions/" + takesASeat(who);
        for (Screen screen : Screen.values()) {
            try (Person person = new Person(language(screen), screen)) {
                person.signIn(who + "@ensemble.example");
                look(person, who, screen, 200, PUBLIC);
                look(person, who, screen, 200, List.of("/profile", COURSE + "/about-you", COURSE + "/welcome"));
                look(person, who, screen, 200, List.of(COURSE + "/leave", session, session + "/seat/release"));
                look(person, who, screen, 200, List.of(session + "/join", session + "/seat/why"));
                boolean team = who.equals("facilitator");
                look(person, who, screen, team ? 200 : 403, List.of("/admin/sessions", "/admin/sessions/new"));
                look(person, who, screen, team ? 200 : 403, List.of("/admin" + session, "/admin" + session + "/edit"));
                look(person, who, screen, team ? 200 : 403, List.of("/admin" + session + "/cancel"));
                look(person, who, screen, team ? 200 : 403, List.of("/admin" + session + "/seats/" + SOMEBODY));
                look(person, who, screen, team ? 200 : 403, List.of("/admin/enrolments?course=" + WholeStack.COURSE));
            }
        }
        assertThat(findings).isEmpty();
    }

    private void look(Person person, String who, Screen screen, int status, List<String> paths) {
        for (String path : paths) {
            String where = who + " /" + language(screen) + path + ": ";
            int answered = person.go(path);
            if (answered != status) {
                findings.add(where + "answered " + answered + ", not " + status);
            }
            person.findings(language(screen)).forEach(finding -> findings.add(where + finding));
        }
    }

    private static String language(Screen screen) {
        return screen == Screen.DESKTOP ? "en" : "fr";
    }

    /** Joins the course and takes a seat, so that each page has something to show. */
    private String takesASeat(String who) throws IOException {
        String session = session();
        try (Wire wire = new Wire(2)) {
            Visitor visitor = new Visitor(wire, URI.create(stack.site()));
            SignIn.signIn(visitor, who + "@ensemble.example", "ensemble");
            visitor.send(
                            "PUT",
                            "/api/enrolments/" + WholeStack.COURSE,
                            """
                            {"displayName": "Wren", "language": "en", "time": "2h", "zone": "America/Halifax", "consent": true}""")
                    .expectOk("Joining");
            visitor.send("PUT", "/api/sessions/" + session + "/seat", "").expectOk("Taking a seat");
        }
        return session;
    }

    private String session() throws IOException {
        JsonNode sessions = new ObjectMapper()
                .readTree(URI.create(stack.site() + "/api/sessions?course=" + WholeStack.COURSE)
                        .toURL());
        return sessions.findValue("id").asText();
    }
}
