package org.ensemble.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ensemble.local.part.Gateway;
import org.ensemble.local.part.Kafka;
import org.ensemble.local.part.Keycloak;
import org.ensemble.local.part.Mail;
import org.ensemble.local.part.Postgres;
import org.ensemble.local.part.Service;
import org.ensemble.local.part.Traces;
import org.ensemble.local.part.Zipkin;

/** Ensemble on one machine: which parts there are, and the page {@code stack.json} that tells tests and drills of them. */
public final class Ensemble {

    private final Home home;
    private final Ports ports;
    private final boolean traces;
    private final Secrets secrets;

    public Ensemble(Home home, Ports ports, boolean traces) {
        this.home = home;
        this.ports = ports;
        this.traces = traces;
        Path file = home.own().resolve("secrets.properties");
        if (!Files.exists(file) && Files.exists(home.own().resolve("data"))) {
            throw new Trouble(file + " is gone, and the data can't be opened without it: ./start --fresh begins anew");
        }
        this.secrets = Secrets.in(file);
    }

    /** On free ports, with its data in the folder: for tests. Stop it by closing its stack. */
    public static Ensemble temporary(Path repository, Path folder, Pods pods) {
        return new Ensemble(Home.temporary(repository, folder), Ports.free(pods), false);
    }

    public Stack stack(Watch watch) {
        return new Stack(parts(), home, ports, watch, this::describe);
    }

    /** Each after those it needs. Keycloak takes longest, so it comes as early as it can. */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Postgres(home, ports, secrets));
        parts.add(new Keycloak(home, ports, secrets));
        parts.add(new Kafka(home, ports));
        parts.add(new Mail(home, ports));
        if (traces) {
            parts.add(new Zipkin(home, ports));
            parts.add(new Traces(ports));
        }
        for (String domain : List.of("registration", "session")) {
            for (String pod : ports.pods().of(domain + "-service")) {
                parts.add(new Service(domain, pod, home, ports, secrets, collector()));
            }
        }
        parts.add(new Gateway(home, ports, secrets, collector()));
        return parts;
    }

    private Optional<String> collector() {
        return traces ? Optional.of("http://127.0.0.1:" + ports.of("traces")) : Optional.empty();
    }

    public String site() {
        return "http://localhost:" + ports.of("gateway");
    }

    public Path description() {
        return home.own().resolve("stack.json");
    }

    /** Written when all are ready; only its owner can read it, since it holds the passwords. */
    public void describe(Map<String, ProcessHandle> processes) {
        Map<String, Object> databases = new LinkedHashMap<>();
        for (String name : Postgres.DATABASES) {
            databases.put(
                    name,
                    Json.object(
                            "url",
                            "postgresql://127.0.0.1:" + ports.of("postgres") + "/" + name,
                            "user",
                            name,
                            "password",
                            secrets.of("postgres." + name)));
        }
        Map<String, Object> management = new LinkedHashMap<>();
        for (String name : List.of("gateway", "registration-service", "session-service", "keycloak")) {
            management.put(name, "http://127.0.0.1:" + ports.of(name + "-management"));
        }
        Map<String, Object> pids = new LinkedHashMap<>();
        processes.forEach((name, process) -> pids.put(name, process.pid()));
        String keycloak = "http://localhost:" + ports.of("keycloak");
        Private.write(
                description(),
                Json.text(Json.object(
                        "site",
                        site(),
                        "issuer",
                        keycloak + "/realms/ensemble",
                        "keycloakAdmin",
                        Json.object("url", keycloak, "user", Keycloak.ADMIN, "password", secrets.of("keycloak.admin")),
                        "postgres",
                        Json.object(
                                "host",
                                "127.0.0.1",
                                "port",
                                ports.of("postgres"),
                                "superuser",
                                "postgres",
                                "password",
                                secrets.of("postgres.superuser")),
                        "databases",
                        databases,
                        "kafka",
                        "127.0.0.1:" + ports.of("kafka"),
                        "mail",
                        Json.object(
                                "smtp", "127.0.0.1:" + ports.of("mail-smtp"),
                                "inbox", "http://127.0.0.1:" + ports.of("mail")),
                        "management",
                        management,
                        "pids",
                        pids,
                        "pods",
                        pods())));
    }

    private Map<String, Object> pods() {
        Map<String, Object> pods = new LinkedHashMap<>();
        for (String service : ports.pods().services()) {
            pods.put(service, ports.pods().of(service).stream().map(this::pod).toList());
        }
        return pods;
    }

    private Map<String, Object> pod(String name) {
        return Json.object(
                "name",
                name,
                "address",
                "http://127.0.0.1:" + ports.of(name),
                "management",
                "http://127.0.0.1:" + ports.of(name + "-management"));
    }
}
