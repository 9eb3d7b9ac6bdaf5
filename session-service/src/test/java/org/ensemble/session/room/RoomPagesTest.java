package org.ensemble.session.room;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class RoomPagesTest {
    @Inject
    World world;

    @ParameterizedTest
    @CsvSource({
        "en, -10, Under way, Over",
        "fr, -10, En cours, Terminée",
        "en, -90, Over, Under way",
        "fr, -90, Terminée, En cours"
    })
    void whatHasBegunIsUnderWayUntilItIsOver(String language, int minutes, String said, String notSaid) {
        UUID session = world.session(5, "course-" + UUID.randomUUID(), Duration.ofMinutes(minutes));
        assertThat(page(language, "?course=" + world.courseOf(session)))
                .contains(">" + said + "<")
                .doesNotContain(">" + notSaid + "<");
        assertThat(page(language, "/" + session)).contains(">" + said + "<").doesNotContain(">" + notSaid + "<");
    }

    @ParameterizedTest
    @CsvSource({"en, The room holds 4 people at most.", "fr, La salle accueille 4 personnes au maximum."})
    void aRaiseBeyondTheRoomSaysWhatHelpsInstead(String language, String said) {
        UUID session = world.session(2);
        world.run("update live_session set room_limit = 4 where id = ?", session);
        assertThat(page(language, "/" + session + "?capacity=5")).contains(said);
        assertThat(page(language, "/" + session + "?capacity=4")).doesNotContain(said);
    }

    @ParameterizedTest
    @CsvSource({"en, Newfoundland, Before 8 a.m. or after 8 p.m.", "fr, Terre-Neuve, Avant 8 h ou après 20 h"})
    void theMomentsAreShownInEveryZoneAndAnOddHourIsMarked(String language, String zone, String odd) {
        UUID session = world.session(2);
        world.run(
                """
                update live_session set booking = 'announced', starts_at = date_trunc('day', now()) + interval '10 days 18 hours',
                    ends_at = date_trunc('day', now()) + interval '10 days 19 hours',
                    opens_at = date_trunc('day', now()) + interval '9 days 13 hours' where id = ?""",
                session);
        String page = page(language, "/" + session);
        assertThat(page).contains(zone);
        assertThat(page.split(odd, -1))
                .as("9 a.m. in Toronto is before 8 in three zones")
                .hasSizeBetween(3, 4);
    }

    private static String page(String language, String rest) {
        return given().auth()
                .oauth2(Tokens.facilitator(UUID.randomUUID()))
                .get("/" + language + "/admin/sessions" + rest)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
