package org.ensemble.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ensemble.local.Home;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Software;
import org.ensemble.local.Trouble;

/** One of our own: a process of a Quarkus application, told by its environment where everything is. */
abstract class App implements Part {

    private final String module;
    private final String name;
    private final Home home;
    final Ports ports;
    private final Map<String, String> environment = new TreeMap<>();

    App(String module, String name, Home home, Ports ports, Optional<String> traces) {
        this.module = module;
        this.name = name;
        this.home = home;
        this.ports = ports;
        tell("HTTP_PORT", Integer.toString(ports.of(name)));
        tell("MANAGEMENT_PORT", Integer.toString(ports.of(name + "-management")));
        tell("SITE", "http://localhost:" + ports.of("gateway"));
        tell("ISSUER", "http://localhost:" + ports.of("keycloak") + "/realms/ensemble");
        traces.ifPresent(endpoint -> tell("OTLP", endpoint));
    }

    final void tell(String what, String value) {
        environment.put("ENSEMBLE_" + what, value);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> ports() {
        return List.of(name, name + "-management");
    }

    @Override
    public String address() {
        return "http://localhost:" + ports.of(name);
    }

    @Override
    public ProcessBuilder command() {
        Path jar = home.repository().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(module + " is not built: run ./mvnw -DskipTests package");
        }
        List<String> command = Software.java(
                // Two cores carry all parts here, and a day lasts minutes: the second compiler would cost more than it
                // brings.
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx160m",
                "-XX:MetaspaceSize=96m", // no collections on the way up
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                Software.eventLoops(),
                "-jar",
                jar.toString());
        ProcessBuilder how = new ProcessBuilder(command);
        how.environment().putAll(environment);
        // We ask until it is ready; the answers before that are no news.
        how.environment().put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
        return how;
    }

    @Override
    public boolean ready(Log log) {
        return Http.isOk("http://127.0.0.1:" + ports.of(name + "-management") + "/q/health/ready");
    }
}
