package org.ensemble.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose each verified token is, until that token ends. The whole token is the key: one with another signature is another token. */
final class KnownTokens {
    private final Cache<String, Known> known;
    private final Clock clock;

    /** @param most the least used are forgotten beyond it; each takes about 2 KB, most of it the token */
    KnownTokens(int most, Clock clock) {
        this.known = Caffeine.newBuilder().maximumSize(most).build();
        this.clock = clock;
    }

    @Nullable
    SecurityIdentity find(String token) {
        Known found = known.getIfPresent(token);
        if (found == null) {
            return null;
        }
        if (clock.instant().isBefore(found.until())) {
            return found.identity();
        }
        known.invalidate(token);
        return null;
    }

    void keep(String token, SecurityIdentity identity, Instant until) {
        known.put(token, new Known(identity, until));
    }

    private record Known(SecurityIdentity identity, Instant until) {}
}
