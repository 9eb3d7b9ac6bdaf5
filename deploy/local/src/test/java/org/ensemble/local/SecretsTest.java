package org.ensemble.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndKept() {
        Path file = folder.resolve("secrets.properties");
        String cookie = Secrets.in(file).of("gateway.cookie");
        assertThat(cookie).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Secrets.in(file).of("gateway.cookie")).isEqualTo(cookie);
        assertThat(Secrets.in(file).of("oidc.client")).isNotEqualTo(cookie);
    }

    @Test
    void areReadableByTheirOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets.properties");
        Secrets.in(file).of("gateway.cookie");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void dataWithoutItsSecretsIsToldAndNotLocked() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        assertThatThrownBy(() -> new Ensemble(new Home(folder, folder, folder), Ports.free(), false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--fresh");
    }
}
