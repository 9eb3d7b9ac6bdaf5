package org.ensemble.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ensemble.local.Home;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Private;
import org.ensemble.local.Secrets;
import org.ensemble.local.Software;
import org.ensemble.local.Trouble;

/** Keycloak with the realm {@code ensemble} and our theme, both read from {@code deploy/keycloak}. */
public final class Keycloak implements Part {

    public static final String ADMIN = "admin";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    public Keycloak(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<String> ports() {
        return List.of("keycloak", "keycloak-management");
    }

    @Override
    public List<String> needs() {
        return List.of("postgres");
    }

    @Override
    public String address() {
        return "http://localhost:" + ports.of("keycloak");
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        Path server = server();
        offerRealm(server);
        ProcessBuilder how = java(
                server,
                "start",
                "--optimized",
                "--import-realm",
                "--hostname=" + address(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of("keycloak"),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.of("keycloak-management"),
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/keycloak",
                "--db-username=keycloak",
                "--log-level=info,io.smallrye.health:error", // we ask until it is ready
                "--db-pool-initial-size=2",
                "--db-pool-min-size=2",
                "--db-pool-max-size=20",
                "--spi-theme--folder--dir=" + home.repository().resolve("deploy/keycloak/theme"));
        // The environment and not the command line, which every user of the machine can read.
        var environment = how.environment();
        environment.put("KC_CACHE", "local"); // one node: no cluster, no socket beyond this machine
        environment.put("KC_DB_PASSWORD", secrets.of("postgres.keycloak"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin"));
        environment.put("ENSEMBLE_OIDC_CLIENT_SECRET", secrets.of("oidc.client"));
        environment.put("ENSEMBLE_SITE", site());
        environment.put("ENSEMBLE_SMTP_HOST", "127.0.0.1");
        environment.put("ENSEMBLE_SMTP_PORT", Integer.toString(ports.of("mail-smtp")));
        return how;
    }

    /** Keycloak imports it when it has no realm of this name yet. */
    private void offerRealm(Path server) throws IOException {
        Path folder = Files.createDirectories(server.resolve("data/import"));
        String realm = Files.readString(home.repository().resolve("deploy/keycloak/realm.json"));
        Private.write(folder.resolve("ensemble-realm.json"), realm);
    }

    /** Keycloak's build takes half a minute; it is done once for each version. */
    private Path server() throws IOException, InterruptedException {
        Path zip = home.built("keycloak-", ".zip");
        String name = Unpacked.name(zip) + "-" + Integer.toHexString(BUILD.hashCode());
        return Unpacked.once(home, name, folder -> {
            Unpacked.unzip(zip, folder);
            Path log = home.log("keycloak-build").file();
            Files.createDirectories(log.getParent());
            Process build = java(folder, BUILD.split(" "))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!build.waitFor(5, TimeUnit.MINUTES) || build.exitValue() != 0) {
                throw new Trouble("keycloak can't be built: see " + log);
            }
        });
    }

    private static final String BUILD = "build --db=postgres --health-enabled=true --metrics-enabled=true"
            + " --features-disabled=kerberos,device-flow,ciba,impersonation,organization";

    /** What kc.sh does, without the shell in between: the process that we know is the one that serves. */
    private static ProcessBuilder java(Path server, String... arguments) {
        List<String> command = new ArrayList<>(Software.java(
                "-Xms160m",
                "-Xmx320m",
                "-XX:MetaspaceSize=160m", // no collections on the way up
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=224m",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + server,
                "-Djboss.server.config.dir=" + server.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dkeycloak.migration.replace-placeholders=true",
                "-cp",
                server.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean ready(Log log) {
        return Http.isOk("http://127.0.0.1:" + ports.of("keycloak-management") + "/health/ready");
    }

    @Override
    public void whenReady() throws IOException, InterruptedException {
        new RealmAddresses(home.data("keycloak.addresses"), address(), secrets.of("keycloak.admin"))
                .tell(site(), ports.of("mail-smtp"));
    }

    private String site() {
        return "http://localhost:" + ports.of("gateway");
    }
}
