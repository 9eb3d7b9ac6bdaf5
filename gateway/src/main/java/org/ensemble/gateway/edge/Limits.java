package org.ensemble.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.ensemble.gateway.Settings;
import org.ensemble.gateway.caller.Caller;

/** So many requests at once and so many a second: for a learner by name, for guests by address. */
@Singleton
public class Limits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Settings.Limits limits;

    Limits(Settings settings) {
        this.limits = settings.limits();
    }

    /** Seconds to wait before the next request, 0 when this one may pass. */
    public long wait(RoutingContext context, Caller caller) {
        ConsumptionProbe probe = bucket(context, caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
    }

    private Bucket bucket(RoutingContext context, Caller caller) {
        if (caller.id() != null) {
            return buckets.get(
                    "learner " + caller.id(), key -> bucket(limits.learnerPerSecond(), limits.learnerBurst()));
        }
        return buckets.get(
                "address " + context.request().remoteAddress().hostAddress(),
                key -> bucket(limits.addressPerSecond(), limits.addressBurst()));
    }

    private static Bucket bucket(long perSecond, long burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
