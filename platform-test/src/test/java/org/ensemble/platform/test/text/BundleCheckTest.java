package org.ensemble.platform.test.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BundleCheckTest {

    @Test
    void whatIsMissingOrDifferentIsNamed() {
        Properties french = new Properties();
        french.setProperty("same", "pareil");
        french.setProperty("place", "au {rang} rang");
        french.setProperty("extra", "de trop");
        Map<String, String> english = Map.of("same", "same", "place", "{place} in line", "gone", "gone");

        assertThat(BundleCheck.compare("b", english, french))
                .containsExactlyInAnyOrder(
                        "b: no French for gone", "b: other values in the French of place", "b: no English for extra");
    }
}
