package org.ensemble.registration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Picks the mail server's port; the tests start and stop the server itself, since "away" is one of the things they test. */
public final class MailStack implements QuarkusTestResourceLifecycleManager {
    public static final String PORT = "ensemble.test.smtp";

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(free.getLocalPort());
            System.setProperty(PORT, port);
            return Map.of("ENSEMBLE_SMTP_HOST", "127.0.0.1", "ENSEMBLE_SMTP_PORT", port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
