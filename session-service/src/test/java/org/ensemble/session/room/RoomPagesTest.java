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
