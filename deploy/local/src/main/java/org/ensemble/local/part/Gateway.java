package org.ensemble.local.part;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ensemble.local.Home;
import org.ensemble.local.Ports;
import org.ensemble.local.Secrets;

/** The door: the one address that browsers and API clients know. */
public final class Gateway extends App {

    public Gateway(Home home, Ports ports, Secrets secrets, Optional<String> traces) {
        super("gateway", "gateway", home, ports, traces);
        tell("OIDC_CLIENT_SECRET", secrets.of("oidc.client"));
        tell("COOKIE_SECRET", secrets.of("gateway.cookie"));
        tell("REGISTRATION", addresses("registration-service"));
        tell("SESSION", addresses("session-service"));
    }

    /** Of Keycloak it needs nothing until somebody signs in, so the two start at the same time. */
    @Override
    public List<String> needs() {
        return ports.pods().services().stream()
                .flatMap(service -> ports.pods().of(service).stream())
                .toList();
    }

    private String addresses(String service) {
        return ports.pods().of(service).stream()
                .map(pod -> "http://127.0.0.1:" + ports.of(pod))
                .collect(Collectors.joining(","));
    }
}
