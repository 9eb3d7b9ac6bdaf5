package org.ensemble.drill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench itself: it starts, measures something, finds the books right, and writes it down. How fast is no matter here. */
class SeatsBenchIT {

    @Test
    void measures_on_a_stack_of_its_own(@TempDir Path folder) throws IOException {
        Path repository = Path.of(System.getProperty("repository", "../.."))
                .toAbsolutePath()
                .normalize();
        Path json = folder.resolve("seats.json");
        BenchOptions options = BenchOptions.parse(List.of(
                "--rounds", "1", "--seconds", "1", "--learners", "100", "--only", "B1", "--json", json.toString()));
        assertThat(SeatsBench.run(options, repository)).isTrue();
        assertThat(Files.readString(json)).contains("(a) one call, 64 connections", "(d) ours, 512 clients");
    }
}
