package org.ensemble.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of the stack by name; all of them on this machine only. */
public final class Ports {

    private static final Map<String, Integer> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("gateway", 8080);
        USUAL.put("gateway-management", 9080);
        USUAL.put("registration-service", 8081);
        USUAL.put("registration-service-management", 9081);
        USUAL.put("session-service", 8082);
        USUAL.put("session-service-management", 9082);
        USUAL.put("keycloak", 8180);
        USUAL.put("keycloak-management", 9180);
        USUAL.put("postgres", 15432);
        USUAL.put("kafka", 19092);
        USUAL.put("kafka-controller", 19093);
        USUAL.put("mail", 8025);
        USUAL.put("mail-smtp", 3025);
        USUAL.put("zipkin", 9411);
        USUAL.put("traces", 4318);
    }

    private final Map<String, Integer> numbers;

    private Ports(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    public static Ports usual() {
        return new Ports(new LinkedHashMap<>(USUAL));
    }

    /** A free port for every name: for tests, which may run beside a running stack. */
    public static Ports free() {
        Map<String, Integer> found = new LinkedHashMap<>();
        ServerSocket[] held = new ServerSocket[USUAL.size()];
        try {
            int next = 0;
            for (String name : USUAL.keySet()) {
                // All are held until each has one, so that none is given out twice.
                held[next] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                found.put(name, held[next++].getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(found);
    }

    static Iterable<String> names() {
        return USUAL.keySet();
    }

    public Ports with(String name, int number) {
        if (!USUAL.containsKey(name)) {
            throw new Trouble("There is no port called " + name + "; there are: " + String.join(", ", USUAL.keySet()));
        }
        Map<String, Integer> changed = new LinkedHashMap<>(numbers);
        changed.put(name, number);
        return new Ports(changed);
    }

    public int of(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no port called " + name);
        }
        return number;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
