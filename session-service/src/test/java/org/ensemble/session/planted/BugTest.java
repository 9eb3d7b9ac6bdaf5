package org.ensemble.session.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The planted bugs keep up with the code; {@link PlantedBugsIT} looks whether they are caught. */
class BugTest {

    @Test
    void eachStillHasItsPlaceInTheCode() throws IOException {
        List<Bug> bugs = Bug.all();
        assertThat(bugs).hasSizeGreaterThanOrEqualTo(15);
        for (Bug bug : bugs) {
            assertThat(bug.planted()).as(bug.name()).isNotEmpty();
        }
    }
}
