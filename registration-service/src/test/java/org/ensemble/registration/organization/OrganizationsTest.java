package org.ensemble.registration.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrganizationsTest {
    private final Organizations organizations = new Organizations();

    @Test
    void everyLineIsWholeAndNoCodeIsTakenTwiceOrReserved() {
        assertThat(organizations.all("en")).hasSizeBetween(40, 80).allSatisfy(it -> {
            assertThat(it.en()).isNotBlank();
            assertThat(it.fr()).isNotBlank();
            assertThat(it.order()).matches("federal|provincial|territorial|municipal|indigenous|other");
            assertThat(it.code()).matches("[a-z-]+").isNotIn("other", "public", "none");
        });
        assertThat(organizations.all("fr")).containsExactlyInAnyOrderElementsOf(organizations.all("en"));
    }

    @Test
    void eachLanguageHasItsOwnAlphabet() {
        assertThat(organizations.all("fr").stream().filter(it -> it.kind().equals("province")))
                .extracting(Organization::code)
                .startsWith("ab", "bc", "pe")
                .endsWith("nl");
        assertThat(organizations.all("en").get(0).en()).isEqualTo("Agriculture and Agri-Food Canada");
    }
}
