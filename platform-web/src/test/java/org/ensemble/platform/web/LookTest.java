package org.ensemble.platform.web;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.ensemble.platform.test.browser.PageWalk;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookTest {

    @TestHTTPResource
    String site;

    @Test
    void everyPageIsCleanForEverybody() {
        String site = this.site.replaceAll("/$", "");
        PageWalk.at(site)
                .see("/cards", "/form", "/words")
                .as("facilitator", Map.of("X-Role", "facilitator"))
                .see("/cards")
                .expecting(404)
                .see("/nowhere")
                .clean();
    }
}
