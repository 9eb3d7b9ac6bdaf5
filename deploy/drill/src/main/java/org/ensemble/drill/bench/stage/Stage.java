package org.ensemble.drill.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private final Recipe recipe;
    private final Issuer issuer = new Issuer();
    private final Deque<Stack> stacks = new ArrayDeque<>();
    private final List<Pod> pods = new ArrayList<>();
    private Map<String, String> told = Map.of();
    private final Database session;
    private @Nullable URI gateway;
    private final FileChannel lock;
    private boolean closed;

    /**
     * @param options of the Java machine, for the services' pods
     * @param recordings a folder for Flight Recorder's; null: none
     */
    public Stage(Path repository, Path folder, List<String> options, @Nullable Path recordings) {
        this.repository = repository;
        this.folder = folder;
        this.lock = Remains.lock(folder);
        Remains.clear(repository, folder, ports);
        this.secrets = Secrets.in(folder.resolve("base/secrets.properties"));
        this.recipe = new Recipe(ports, secrets, issuer.address(), options, recordings);
        this.session = database("session");
    }

    /** What session-service's pods are told besides; before they start. */
    public void tell(Map<String, String> more) {
        told = Map.copyOf(more);
    }

    public int postgresPort() {
        return ports.of("postgres");
    }

    /** The running stack that this part belongs to: to crash, pause or watch it. Pods of session-service are called session-1, session-2… */
    public synchronized Stack stackOf(String part) {
        return stacks.stream()
                .filter(stack -> stack.processes().containsKey(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part of this name is running: " + part));
    }

    public void start() {
        Home base = home("base");
        up(base, List.of(new Postgres(base, ports, secrets), new Kafka(base, ports)));
        Home first = home("first");
        Pod registration = recipe.service(first, "registration-service", "registration");
        addPod(first, List.of(registration));
    }

    private void addPod(Home home, List<Part> beside) {
        Pod pod =
                recipe.service(home, "session-" + (pods.size() + 1), "session").telling(told);
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
            Pod pod = recipe.gateway(home, pods.get(0).port());
            up(home, List.of(pod));
            gateway = URI.create("http://localhost:" + pod.port());
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

    /** The last started first. Safe to call twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!stacks.isEmpty()) {
            stacks.pop().close();
        }
        issuer.close();
        Remains.erase(folder);
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
