package org.ensemble.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many processes run of each service. The first is called as the service is, the others have their number behind that:
 * {@code session-service-2}.
 *
 * @param counts by service, each from 1 to {@value #MOST}
 */
public record Pods(Map<String, Integer> counts) {

    static final int MOST = 9;

    public Pods {
        counts = Map.copyOf(counts);
    }

    public static Pods oneEach() {
        return new Pods(Map.of("registration-service", 1, "session-service", 1));
    }

    /** So many of this service. {@link Trouble} when there is no such service, or the number can't be. */
    public Pods with(String service, int count) {
        if (!counts.containsKey(service)) {
            throw new Trouble("There are no pods of " + service + "; there are of: " + String.join(", ", services()));
        }
        if (count < 1 || count > MOST) {
            throw new Trouble("Of " + service + " there can be 1 to " + MOST + " pods, not " + count);
        }
        Map<String, Integer> changed = new LinkedHashMap<>(counts);
        changed.put(service, count);
        return new Pods(changed);
    }

    public List<String> services() {
        return counts.keySet().stream().sorted().toList();
    }

    /** The names of a service's pods, the first one first. */
    public List<String> of(String service) {
        return IntStream.rangeClosed(1, counts.getOrDefault(service, 0))
                .mapToObj(number -> number == 1 ? service : service + "-" + number)
                .toList();
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
