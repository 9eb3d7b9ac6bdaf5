package org.ensemble.drill.bench.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ensemble.local.Home;
import org.ensemble.local.Ports;
import org.ensemble.local.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * How pods are started here, and how that differs from {@code ./start}.
 *
 * @param recordings where each pod of session-service leaves what Flight Recorder saw; null: it isn't asked
 */
record Recipe(Ports ports, Secrets secrets, String issuer, List<String> options, @Nullable Path recordings) {

    /** @param domain whose service and database: registration or session */
    Pod service(Home home, String name, String domain) {
        Map<String, String> told = new TreeMap<>();
        told.put("ISSUER", issuer);
        told.put("SITE", "http://localhost");
        told.put("DB_URL", "postgresql://127.0.0.1:" + ports.of("postgres") + "/" + domain);
        told.put("DB_USER", domain);
        told.put("DB_PASSWORD", secrets.of("postgres." + domain));
        told.put("KAFKA", "127.0.0.1:" + ports.of("kafka"));
        told.put("DEMO", "false");
        told.put("MAIL_EVERY", "off"); // letters are written and not sent: sending paces itself
        told.put("TOKENS_REMEMBERED", "100000"); // all learners' tokens, as if each had looked at the page before
        told.put("DESK_QUEUE", "2048"); // can be filled with a few thousand connections
        return new Pod(name, domain + "-service", home, freePort(), freePort(), told, recorded(name));
    }

    private List<String> recorded(String name) {
        if (recordings == null || !name.startsWith("session")) {
            return options;
        }
        List<String> all = new ArrayList<>(options);
        Path file = recordings.resolve(name + ".jfr").toAbsolutePath();
        Remains.makeRoomFor(file);
        all.add("-XX:StartFlightRecording:settings=profile,dumponexit=true,filename=" + file);
        return all;
    }

    Pod gateway(Home home, int session) {
        int port = freePort();
        Map<String, String> told = Map.of(
                "ISSUER",
                issuer,
                "SITE",
                "http://localhost:" + port,
                "OIDC_CLIENT_SECRET",
                secrets.of("oidc.client"),
                "COOKIE_SECRET",
                secrets.of("gateway.cookie"),
                "SESSION",
                "http://127.0.0.1:" + session);
        return new Pod("gateway", "gateway", home, port, freePort(), told, options);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
