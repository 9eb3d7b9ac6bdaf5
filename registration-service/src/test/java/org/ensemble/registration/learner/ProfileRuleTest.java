package org.ensemble.registration.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ensemble.registration.organization.Organizations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRuleTest {
    private static final Organizations ORGANIZATIONS = new Organizations();

    @ParameterizedTest
    @ValueSource(strings = {"Amélie", "李小龍", "محمد", "<b>Bob</b>", "🦊🎓", "O'Brien \"Bob\"", "👩🏽‍🚀", "🫠", "=1+1"})
    void namesOfAllKindsAreWelcome(String name) {
        assertThat(ProfileRule.essentials(new Essentials(name, "en", "America/Toronto")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u200f", "\u0000\u0007", "\n\t", "\u202e"})
    void nothingVisibleIsNoName(String name) {
        assertThat(ProfileRule.essentials(new Essentials(name, "en", "America/Toronto")))
                .isEqualTo(Map.of("displayName", Fault.DISPLAY_NAME_MISSING));
    }

    @Test
    void tenThousandCharactersAreTooMany() {
        assertThat(ProfileRule.essentials(new Essentials("é".repeat(10_000), "fr", "America/Toronto")))
                .isEqualTo(Map.of("displayName", Fault.DISPLAY_NAME_LONG));
        assertThat(ProfileRule.essentials(new Essentials("🦊".repeat(80), "fr", "America/Toronto")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus", "EST", "GMT+5", "../../etc/passwd", "america/toronto", "SystemV/EST5"})
    void unknownZonesAreRefused(String zone) {
        assertThat(ProfileRule.essentials(new Essentials("A", "en", zone))).containsOnlyKeys("zone");
    }

    @ParameterizedTest
    @CsvSource({"20min,manager", "2h,supporter", "3h,practitioner"})
    void timeSuggestsThePath(String time, String path) {
        assertThat(StudyPath.suggestedBy(time)).map(StudyPath::code).contains(path);
        assertThat(ProfileRule.time(time)).isEmpty();
    }

    @Test
    void theOrderOfGovernmentComesWithTheOrganization() {
        assertThat(new AboutYou("nl", null, null).order(ORGANIZATIONS)).isEqualTo("provincial");
        assertThat(new AboutYou("tbs", null, null).order(ORGANIZATIONS)).isEqualTo("federal");
        assertThat(new AboutYou("other", "The Shed", null).order(ORGANIZATIONS)).isEqualTo("other");
        assertThat(new AboutYou("public", null, null).order(ORGANIZATIONS)).isNull();
    }

    @Test
    void otherNeedsANameAndPublicNeedsNothing() {
        assertThat(ProfileRule.about(new AboutYou("other", " ", null), ORGANIZATIONS))
                .isEqualTo(Map.of("organizationOther", Fault.ORGANIZATION_OTHER_MISSING));
        assertThat(ProfileRule.about(new AboutYou("nowhere", null, null), ORGANIZATIONS))
                .isEqualTo(Map.of("organization", Fault.ORGANIZATION_UNKNOWN));
        assertThat(ProfileRule.about(new AboutYou("public", "x".repeat(500), null), ORGANIZATIONS))
                .isEmpty();
        assertThat(ProfileRule.about(new AboutYou(null, null, "x".repeat(1001)), ORGANIZATIONS))
                .isEqualTo(Map.of("accessibility", Fault.ACCESSIBILITY_LONG));
    }
}
