package org.ensemble.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports of the stack by name, those of each pod too; all of them on this machine only. */
public final class Ports {

    private static final String MANAGEMENT = "-management";

    /** From one pod's port to the next one's: so far apart that none meets another part's usual port. */
    private static final int NEXT_POD = 100;

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

    private final Pods pods;
    private final Map<String, Integer> numbers;

    private Ports(Pods pods, Map<String, Integer> numbers) {
        this.pods = pods;
        this.numbers = numbers;
    }

    public static Ports usual() {
        return usual(Pods.oneEach());
    }

    public static Ports usual(Pods pods) {
        Map<String, Integer> numbers = new LinkedHashMap<>(USUAL);
        for (String service : pods.services()) {
            List<String> names = pods.of(service);
            for (int pod = 1; pod < names.size(); pod++) {
                for (String which : List.of("", MANAGEMENT)) {
                    numbers.put(names.get(pod) + which, of(USUAL, service + which) + pod * NEXT_POD);
                }
            }
        }
        return new Ports(pods, numbers);
    }

    /** A free port for every name: for tests, which may run beside a running stack. */
    public static Ports free() {
        return free(Pods.oneEach());
    }

    public static Ports free(Pods pods) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> names = usual(pods).names();
        ServerSocket[] held = new ServerSocket[names.size()];
        try {
            int next = 0;
            for (String name : names) {
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
        return new Ports(pods, found);
    }

    List<String> names() {
        return List.copyOf(numbers.keySet());
    }

    public Pods pods() {
        return pods;
    }

    public Ports with(String name, int number) {
        if (!numbers.containsKey(name)) {
            throw new Trouble("There is no port called " + name + "; there are: " + String.join(", ", names()));
        }
        Map<String, Integer> changed = new LinkedHashMap<>(numbers);
        changed.put(name, number);
        return new Ports(pods, changed);
    }

    public int of(String name) {
        return of(numbers, name);
    }

    private static int of(Map<String, Integer> numbers, String name) {
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
