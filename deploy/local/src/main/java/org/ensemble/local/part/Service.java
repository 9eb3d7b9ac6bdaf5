package org.ensemble.local.part;

import java.util.List;
import java.util.Optional;
import org.ensemble.local.Home;
import org.ensemble.local.Ports;
import org.ensemble.local.Secrets;

/** One pod of a service, with the service's own database and role there, and the demo course. */
public final class Service extends App {

    private final String service;
    private final boolean first;

    public Service(String domain, String pod, Home home, Ports ports, Secrets secrets, Optional<String> traces) {
        super(domain + "-service", pod, home, ports, traces);
        this.service = domain + "-service";
        this.first = pod.equals(service);
        tell("DB_URL", "postgresql://127.0.0.1:" + ports.of("postgres") + "/" + domain);
        tell("DB_USER", domain);
        tell("DB_PASSWORD", secrets.of("postgres." + domain));
        tell("KAFKA", "127.0.0.1:" + ports.of("kafka"));
        tell("SMTP_HOST", "127.0.0.1");
        tell("SMTP_PORT", Integer.toString(ports.of("mail-smtp")));
        tell("DEMO", "true");
    }

    /** The first pod brings the tables up to date and fills in the demo course; the others find both done. */
    @Override
    public List<String> needs() {
        return first ? List.of("postgres", "kafka", "mail") : List.of(service);
    }
}
