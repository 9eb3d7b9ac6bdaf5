package org.ensemble.gateway.proxy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ensemble.gateway.Settings;
import org.jspecify.annotations.Nullable;

/** Which service answers which paths; the longest prefix wins, and a prefix ends where a path segment does. */
@Singleton
public class Services {

    public record Service(String name, String openapi) {}

    private record Route(String prefix, Service service) {}

    private final List<Route> routes;
    private final List<Service> services;

    Services(Settings settings) {
        List<Route> all = new ArrayList<>();
        services = settings.services().entrySet().stream()
                .map(entry -> add(entry.getKey(), entry.getValue(), all))
                .toList();
        all.sort(Comparator.comparingInt((Route route) -> route.prefix().length())
                .reversed());
        routes = List.copyOf(all);
    }

    @Nullable
    Service of(String path) {
        for (Route route : routes) {
            String prefix = route.prefix();
            if (path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
                return route.service();
            }
        }
        return null;
    }

    public List<Service> all() {
        return services;
    }

    private static Service add(String name, Settings.Service settings, List<Route> routes) {
        Service service = new Service(name, settings.openapi());
        settings.prefixes().stream()
                .flatMap(Services::inBothLanguages)
                .map(prefix -> new Route(prefix, service))
                .forEach(routes::add);
        return service;
    }

    private static Stream<String> inBothLanguages(String prefix) {
        return prefix.contains("{lang}")
                ? Stream.of(prefix.replace("{lang}", "en"), prefix.replace("{lang}", "fr"))
                : Stream.of(prefix);
    }
}
