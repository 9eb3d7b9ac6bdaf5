package org.ensemble.drill.bench.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ensemble.drill.gather.Database;
import org.ensemble.local.Home;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Secrets;
import org.ensemble.local.Stack;
import org.ensemble.local.Watch;
import org.ensemble.local.part.Kafka;
import org.ensemble.local.part.Postgres;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, registration-service and pods of session-service on free ports, with data of their own; no Keycloak, whose place the
 * harness takes. Letters are written but not sent: sending is a job that paces itself.
 */
public final class Stage implements AutoCloseable {

    private final Path repository;
    private final Path folder;
    private final Ports ports = Ports.free();
    private final Secrets secrets;
    private final List<String> options;
    private final Issuer issuer = new Issuer();
    private final Deque<Stack> stacks = new ArrayDeque<>();
    private final List<Pod> pods = new ArrayList<>();
    private final Database session;
    private @Nullable URI gateway;
    private boolean closed;

    /** @param options of the Java machine, for the services' pods */
    public Stage(Path repository, Path folder, List<String> options) {
        this.repository = repository;
        this.folder = folder;
        this.options = options;
        sweep();
        this.secrets = Secrets.in(folder.resolve("base/secrets.properties"));
        this.session = database("session");
    }

    public void start() {
        Home base = home("base");
        up(base, List.of(new Postgres(base, ports, secrets), new Kafka(base, ports)));
        Home first = home("first");
        Pod registration = pod(first, "registration-service", "registration-service");
        addPod(first, List.of(registration));
    }

    private void addPod(Home home, List<Part> beside) {
        Pod pod = pod(home, "session-" + (pods.size() + 1), "session-service");
        List<Part> parts = new ArrayList<>(beside);
        parts.add(pod);
        up(home, parts);
        pods.add(pod);
    }

    /** So many pods of session-service in all; never fewer than before. */
    public void pods(int count) {
        while (pods.size() < count) {
            addPod(home("pod-" + (pods.size() + 1)), List.of());
        }
    }

    /** Starts a gateway before the first pod; answers its address. */
    public URI gateway() {
        if (gateway == null) {
            Home home = home("gateway");
            int port = freePort();
            gateway = URI.create("http://localhost:" + port);
            Map<String, String> told = Map.of(
                    "ISSUER", issuer.address(),
                    "SITE", gateway.toString(),
                    "OIDC_CLIENT_SECRET", secrets.of("oidc.client"),
                    "COOKIE_SECRET", secrets.of("gateway.cookie"),
                    "SESSION", "http://127.0.0.1:" + pods.get(0).port());
            up(home, List.of(new Pod("gateway", "gateway", home, port, freePort(), told, options)));
        }
        return gateway;
    }

    public List<Integer> sessionPorts() {
        return pods.stream().map(Pod::port).toList();
    }

    public Issuer issuer() {
        return issuer;
    }

    public Database session() {
        return session;
    }

    public Database database(String name) {
        return new Database(
                "postgresql://127.0.0.1:" + ports.of("postgres") + "/" + name, name, secrets.of("postgres." + name));
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    public Members members(int count) {
        Members members = Members.signedIn(count, issuer);
        members.enrol(session);
        return members;
    }

    /** What each part has used, and what makes the load ({@code harness}). */
    public Cpu cpu() {
        Map<String, ProcessHandle> all = new TreeMap<>();
        stacks.forEach(stack -> all.putAll(stack.processes()));
        Map<String, ProcessHandle> parts = new TreeMap<>(all);
        Map<String, Double> used = new TreeMap<>(Cpu.of(parts).seconds());
        used.put("harness", Cpu.own());
        return new Cpu(used);
    }

    private Pod pod(Home home, String name, String module) {
        String domain = module.replace("-service", "");
        Map<String, String> told = new TreeMap<>(Map.of(
                "ISSUER",
                issuer.address(),
                "SITE",
                "http://localhost",
                "DB_URL",
                "postgresql://127.0.0.1:" + ports.of("postgres") + "/" + domain,
                "DB_USER",
                domain,
                "DB_PASSWORD",
                secrets.of("postgres." + domain),
                "KAFKA",
                kafka(),
                "MAIL_EVERY",
                "off",
                "TOKENS_REMEMBERED",
                "100000"));
        told.put("DESK_QUEUE", "2048"); // so that it can be filled with a few thousand connections
        told.put("DEMO", Boolean.toString(domain.equals("registration")));
        return new Pod(name, module, home, freePort(), freePort(), told, options);
    }

    private void up(Home home, List<Part> parts) {
        Stack stack = new Stack(parts, home, ports, Watch.NOBODY, processes -> {});
        keep(stack);
        if (!stack.start()) {
            throw new IllegalStateException("The stack was stopped while it started");
        }
    }

    /** Ctrl-C may come while one starts. */
    private synchronized void keep(Stack stack) {
        if (closed) {
            throw new IllegalStateException("The bench was stopped");
        }
        stacks.push(stack);
    }

    private Home home(String name) {
        return Home.temporary(repository, folder.resolve(name));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a killed bench has left: its processes are ended, then its data goes. */
    private void sweep() {
        if (Files.exists(folder)) {
            try (var homes = Files.list(folder)) {
                for (Path home : homes.filter(Files::isDirectory).toList()) {
                    try (Stack none =
                            new Stack(List.of(), home(home.getFileName().toString()), ports, Watch.NOBODY, all -> {})) {
                        none.start();
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            erase();
        }
    }

    private void erase() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last started first. Safe to call twice. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!stacks.isEmpty()) {
            stacks.pop().close();
        }
        issuer.close();
        erase();
    }
}
