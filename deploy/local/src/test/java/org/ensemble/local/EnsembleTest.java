package org.ensemble.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ensemble.local.part.Gateway;
import org.ensemble.local.part.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleTest {

    @TempDir
    Path folder;

    Ports ports = Ports.free(Pods.oneEach().with("session-service", 3));

    @Test
    void theGatewayIsToldOfAllPodsAndOutlivesNone() throws Exception {
        Home home = built("gateway");
        Gateway gateway = new Gateway(home, ports, Secrets.in(folder.resolve("secrets")), Optional.empty());

        assertThat(gateway.command().environment())
                .containsEntry("ENSEMBLE_SESSION", addresses("session-service"))
                .containsEntry("ENSEMBLE_REGISTRATION", addresses("registration-service"));
        assertThat(gateway.needs())
                .containsExactlyInAnyOrder(
                        "registration-service", "session-service", "session-service-2", "session-service-3");
    }

    @Test
    void aPodListensOnItsOwnPortsAndStartsAfterTheFirst() throws Exception {
        Home home = built("session-service");
        Service pod = new Service(
                "session", "session-service-2", home, ports, Secrets.in(folder.resolve("secrets")), Optional.empty());

        assertThat(pod.needs()).containsExactly("session-service");
        assertThat(pod.ports()).containsExactly("session-service-2", "session-service-2-management");
        assertThat(pod.command().environment())
                .containsEntry("ENSEMBLE_HTTP_PORT", Integer.toString(ports.of("session-service-2")))
                .containsEntry("ENSEMBLE_MANAGEMENT_PORT", Integer.toString(ports.of("session-service-2-management")))
                .containsEntry("ENSEMBLE_DB_USER", "session");
    }

    @Test
    void theDescriptionListsThePodsWithTheirAddresses() throws Exception {
        Ensemble ensemble = new Ensemble(new Home(folder, folder, folder), ports, false);
        ensemble.describe(Map.of("session-service-2", ProcessHandle.current()));

        assertThat(Files.readString(ensemble.description()))
                .contains("\"pids\":{\"session-service-2\":"
                        + ProcessHandle.current().pid() + "}")
                .contains("{\"name\":\"session-service-2\",\"address\":\"http://127.0.0.1:"
                        + ports.of("session-service-2") + "\",\"management\":\"http://127.0.0.1:"
                        + ports.of("session-service-2-management") + "\"}");
    }

    private String addresses(String service) {
        return ports.pods().of(service).stream()
                .map(pod -> "http://127.0.0.1:" + ports.of(pod))
                .collect(Collectors.joining(","));
    }

    /** A part's command asks for its jar. */
    private Home built(String module) throws Exception {
        Path jar = folder.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.write(jar, List.of());
        return new Home(folder, folder, folder);
    }
}
