package org.ensemble.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** Our own style sheet and script, as one short fingerprint for their addresses. */
@ApplicationScoped
public class Assets {

    private final String version = fingerprint("app.css", "app.js", "live.js", "gcds/gcds.css");

    String version() {
        return version;
    }

    private static String fingerprint(String... names) {
        CRC32 sum = new CRC32();
        for (String name : names) {
            try (InputStream file = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
                sum.update(file == null ? new byte[0] : file.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toString(sum.getValue(), 36);
    }
}
