package org.ensemble.drill.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ensemble.drill.bench.figure.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {

    @Test
    void a_new_run_replaces_the_figures_and_leaves_the_words(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("seats.md");
        paper("first").write(page, folder.resolve("seats.svg"));
        Files.writeString(
                page, Files.readString(page).replace("measured\n", "measured\n\nWords before.\n") + "\nWords after.\n");
        paper("second").write(page, folder.resolve("seats.svg"));
        assertThat(Files.readString(page))
                .contains("Words before.", "second", "Words after.")
                .doesNotContain("first");
    }

    @Test
    void a_page_without_its_marks_is_left_alone() {
        assertThatThrownBy(() -> Paper.replaced("# A page", "| figures |")).isInstanceOf(IllegalStateException.class);
    }

    private static Paper paper(String machine) {
        return new Paper(new Figures(), Map.of("machine", machine));
    }
}
