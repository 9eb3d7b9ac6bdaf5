package org.ensemble.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HomeTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr-CA,fr;q=0.8,en;q=0.5|/fr", "en-US,en|/en", "de,fr;q=0.5|/fr", "de|/en"})
    void theBareAddressLeadsToTheReadersLanguage(String accepted, String to) {
        Visitor.Answer answer = visitor.get("/", "Accept-Language", accepted);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(to);
    }

    @Test
    void theLanguageLastReadIsRemembered() {
        visitor.get("/fr");

        assertThat(visitor.get("/", "Accept-Language", "en").header("Location")).isEqualTo("/fr");
    }

    @ParameterizedTest
    @CsvSource({"/en, en, Live sessions", "/fr, fr, Séances en direct"})
    void everyPlaceHoldsALinkFirst(String path, String language, String text) {
        Visitor.Answer home = visitor.get(path);

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body())
                .contains("lang=\"" + language + "\"")
                .contains(text)
                .contains("hx-get=\"" + path + "/courses/part\"")
                .contains("hx-get=\"" + path + "/sessions/part\"")
                .contains("href=\"" + path + "/sessions\"")
                .contains("/" + language + "/sign-in?return=%2F" + language);
    }

    @Test
    void theFrameKnowsWhoIsSignedIn() {
        signIn();

        assertThat(visitor.get("/en").body())
                .contains("action=\"/en/sign-out\"")
                .doesNotContain("/en/sign-in?");
        assertThat(visitor.get("/fr/signed-in").body()).contains("Vous êtes connecté");
    }

    @Test
    void assetsMayBeKept() {
        String home = visitor.get("/en").body();
        String style = home.replaceAll("(?s).*href=\"(/assets/app.css[^\"]*)\".*", "$1");

        Visitor.Answer asset = visitor.get(style);

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control")).contains("immutable").contains("max-age=");
        assertThat(visitor.get("/assets/nothing.css").status()).isEqualTo(404);
    }

    @Test
    void unknownPagesAreFoundInNoLanguage() {
        Visitor.Answer page = visitor.get("/fr/nulle-part");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("lang=\"fr\"");
        assertThat(visitor.get("/api/nothing").header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void describesTheApiOfAllServicesAndNamesTheMissing() {
        JsonObject joined = visitor.get("/openapi").json();

        assertThat(joined.getJsonObject("paths").fieldNames()).contains("/api/registration", "/api/session");
        assertThat(joined.getJsonArray("x-missing").getList()).isEqualTo(java.util.List.of("absent"));
        // Both have a Thing, and they are different things.
        JsonObject schemas = joined.getJsonObject("components").getJsonObject("schemas");
        for (String service : new String[] {"registration", "session"}) {
            String reference = joined.getJsonObject("paths")
                    .getJsonObject("/api/" + service)
                    .getJsonObject("get")
                    .getString("$ref");
            String thing = reference.substring(reference.lastIndexOf('/') + 1);
            assertThat(schemas.getJsonObject(thing).getString("title")).isEqualTo(service);
        }
    }

    @Test
    void isReadyWhateverTheOthersDo() {
        String port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
        URI management = URI.create("http://localhost:" + port);
        try (Visitor operator = new Visitor(management)) {
            assertThat(operator.get("/q/health/ready").status()).isEqualTo(200);
            assertThat(operator.get("/q/health/live").status()).isEqualTo(200);
            assertThat(operator.get("/q/metrics").body()).contains("gateway_streams");
        }
        assertThat(visitor.get("/q/metrics").status()).isEqualTo(404);
    }
}
