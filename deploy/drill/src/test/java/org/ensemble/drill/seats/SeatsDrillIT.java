package org.ensemble.drill.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The seats under surge, as {@code ./drill seats} plays it: whatever fails, every promise is kept. */
class SeatsDrillIT {

    @Test
    void every_promise_is_kept_while_pods_die() {
        Path repository = Path.of(System.getProperty("repository", "../.."))
                .toAbsolutePath()
                .normalize();
        assertThat(SeatsDrill.run(SeatsOptions.parse(List.of("--attempts", "20000")), repository))
                .isTrue();
    }
}
