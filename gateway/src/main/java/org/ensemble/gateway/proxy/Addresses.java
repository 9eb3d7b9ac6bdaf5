package org.ensemble.gateway.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All addresses of one service. */
final class Addresses {

    private final List<Address> all;
    private final Counter unreachable;
    private final Counter dead;
    private int turn;

    Addresses(String service, List<URI> urls, MeterRegistry meters) {
        all = urls.stream().map(Address::new).toList();
        unreachable = meters.counter("gateway.upstream.repeats", "service", service, "after", "unreachable");
        dead = meters.counter("gateway.upstream.repeats", "service", service, "after", "dead");
        for (Address address : all) {
            Tags tags = Tags.of("service", service, "address", address.socket().toString());
            meters.gauge("gateway.upstream.pending", tags, address, Address::pending);
            meters.gauge("gateway.upstream.streams", tags, address, Address::streams);
            meters.gauge("gateway.upstream.aside", tags, address, Address::aside);
        }
    }

    /** The address for one more request, counted there until {@link Address#end}; null when each was tried. */
    synchronized @Nullable Address next(boolean stream, Collection<Address> tried) {
        List<Address> left =
                all.stream().filter(address -> !tried.contains(address)).toList();
        if (left.isEmpty()) {
            return null;
        }
        long now = System.nanoTime();
        List<Choice.Candidate> candidates =
                left.stream().map(address -> address.candidate(stream)).toList();
        Address chosen = left.get(Choice.of(candidates, now, turn++));
        chosen.begin(stream, now);
        return chosen;
    }

    int size() {
        return all.size();
    }

    Counter afterUnreachable() {
        return unreachable;
    }

    Counter afterDead() {
        return dead;
    }
}
