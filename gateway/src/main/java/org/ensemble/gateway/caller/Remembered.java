package org.ensemble.gateway.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.ensemble.gateway.Settings;
import org.jspecify.annotations.Nullable;

/** Verified callers by what they showed. Nobody is remembered into the last moments of a token: renewing it is quarkus-oidc's. */
@Singleton
class Remembered {

    /** As quarkus.oidc.token.refresh-token-time-skew, which renews a session before its end. */
    static final Duration BEFORE_THE_END = Duration.ofSeconds(20);

    private final Cache<String, Caller> callers;

    Remembered(Settings settings) {
        callers = Caffeine.newBuilder()
                .maximumSize(settings.rememberedSessions())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    @Nullable
    Caller find(String key) {
        Caller caller = callers.getIfPresent(key);
        return caller == null || !lasting(caller) ? null : caller;
    }

    void keep(String key, Caller caller) {
        if (lasting(caller)) {
            callers.put(key, caller);
        }
    }

    void forget(String key) {
        callers.invalidate(key);
    }

    private static boolean lasting(Caller caller) {
        return caller.until() != null && caller.until().minus(BEFORE_THE_END).isAfter(Instant.now());
    }
}
