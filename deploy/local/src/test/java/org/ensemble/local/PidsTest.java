package org.ensemble.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidsTest {

    @TempDir
    Path folder;

    Process process;

    @BeforeEach
    void start() throws Exception {
        process = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void findsAProcessAgain() {
        new Pids(folder).remember("kafka", process.toHandle());
        assertThat(new Pids(folder).of("kafka")).contains(process.toHandle());
    }

    @Test
    void leavesAStrangerAloneWhoGotTheNumberLater() throws Exception {
        new Pids(folder).remember("kafka", process.toHandle());
        Files.writeString(folder.resolve("kafka"), process.pid() + " " + 1_000_000L + "\n");
        assertThat(new Pids(folder).of("kafka")).isEmpty();
        assertThat(Leftovers.stop(new Pids(folder))).isZero();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aTornFileIsNobody() throws Exception {
        Files.writeString(folder.resolve("kafka"), "12");
        assertThat(new Pids(folder).of("kafka")).isEmpty();
    }
}
