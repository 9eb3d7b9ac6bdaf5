package org.ensemble.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords between the parts: made when first asked for, kept in a file that only its owner can read. */
public final class Secrets {

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                secrets.known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    /** The secret of this name; the same one for as long as the data lives. */
    public synchronized String of(String name) {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private void save() {
        StringBuilder text = new StringBuilder("# Made at first start; ./start --fresh makes new ones.\n");
        known.stringPropertyNames().stream().sorted().forEach(name -> text.append(name)
                .append('=')
                .append(known.getProperty(name))
                .append('\n'));
        Private.write(file, text.toString());
    }
}
