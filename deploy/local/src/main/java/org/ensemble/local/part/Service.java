package org.ensemble.local.part;

import java.util.List;
import java.util.Optional;
import org.ensemble.local.Home;
import org.ensemble.local.Ports;
import org.ensemble.local.Secrets;

/** A service with its own database, its own role there, and the demo course. */
public final class Service extends App {

    public Service(String domain, Home home, Ports ports, Secrets secrets, Optional<String> traces) {
        super(domain + "-service", home, ports, traces);
        tell("DB_URL", "postgresql://127.0.0.1:" + ports.of("postgres") + "/" + domain);
        tell("DB_USER", domain);
        tell("DB_PASSWORD", secrets.of("postgres." + domain));
        tell("KAFKA", "127.0.0.1:" + ports.of("kafka"));
        tell("SMTP_HOST", "127.0.0.1");
        tell("SMTP_PORT", Integer.toString(ports.of("mail-smtp")));
        tell("DEMO", "true");
    }

    @Override
    public List<String> needs() {
        return List.of("postgres", "kafka", "mail");
    }
}
