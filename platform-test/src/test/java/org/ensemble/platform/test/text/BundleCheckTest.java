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

    @Test
    void aSpaceAtWhichALineMayEndIsNamed() {
        Properties french = new Properties();
        french.setProperty("asked", "Vraiment ?");
        french.setProperty("quoted", "la séance « {title}\u00a0»");
        french.setProperty("right", "{title}\u00a0: «\u00a0oui\u00a0»{#if a == b ? c : d}\u00a0!{/if}");
        Map<String, String> english = Map.of("asked", "Really?", "quoted", "{title}", "right", "{title}: “yes”");

        assertThat(BundleCheck.compare("b", english, french))
                .containsExactlyInAnyOrder(
                        "b: a space that may break beside a sign in the French of asked",
                        "b: a space that may break beside a sign in the French of quoted");
    }
}
