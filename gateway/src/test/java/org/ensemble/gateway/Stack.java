package org.ensemble.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Starts the login and two services, and three pods of another; one more is in the route table but not there. */
public final class Stack implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, Object> VALUES = new ConcurrentHashMap<>();

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        Shared shared = new Shared(VALUES);
        shared.count("lifespan").set(300);
        vertx = Vertx.vertx();
        int site = freePort();
        String pods = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new PodServer(shared, "pod" + number, vertx).start())
                .collect(Collectors.joining(","));
        String lone = new PodServer(shared, "lone", vertx).start();
        return Map.ofEntries(
                Map.entry("ENSEMBLE_SITE", "http://localhost:" + site),
                Map.entry("ENSEMBLE_ISSUER", new LoginServer(shared).start(vertx)),
                Map.entry("ENSEMBLE_REGISTRATION", new ServiceServer(shared, "registration").start(vertx)),
                Map.entry("ENSEMBLE_SESSION", new ServiceServer(shared, "session").start(vertx)),
                Map.entry("gateway.services.absent.url", "http://127.0.0.1:" + freePort()),
                Map.entry("gateway.services.absent.prefixes", "/{lang}/absent,/api/absent"),
                Map.entry("gateway.services.pods.url", pods),
                Map.entry("gateway.services.pods.prefixes", "/{lang}/pods,/api/pods"),
                Map.entry("gateway.services.lame.url", "http://127.0.0.1:" + freePort() + "," + lone),
                Map.entry("gateway.services.lame.prefixes", "/api/lame"),
                Map.entry("quarkus.http.test-port", Integer.toString(site)),
                // Not 0: a meter of ports would find one server with a port and one without.
                Map.entry("quarkus.management.test-port", Integer.toString(freePort())));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(VALUES, new TestInjector.Annotated(SharedWithStack.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
