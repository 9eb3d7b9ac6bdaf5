package org.ensemble.gateway.caller;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is asking, and the token that says so to the services. */
public record Caller(
        Kind kind, @Nullable String id, Set<String> roles, @Nullable String token, @Nullable Instant until) {

    public enum Kind {
        GUEST,
        /** A browser with a session of this site. */
        SESSION,
        /** A program that brought its own token. */
        BEARER,
        /** A browser whose session is over and can't be renewed. */
        OVER,
        /** A token that is forged, expired or meant for somebody else. */
        REJECTED,
        /** Can't be said now: the login doesn't answer. */
        UNKNOWN
    }

    public static final Caller GUEST = new Caller(Kind.GUEST, null, Set.of(), null, null);
    public static final Caller OVER = new Caller(Kind.OVER, null, Set.of(), null, null);
    public static final Caller REJECTED = new Caller(Kind.REJECTED, null, Set.of(), null, null);
    public static final Caller UNKNOWN = new Caller(Kind.UNKNOWN, null, Set.of(), null, null);

    public boolean signedIn() {
        return token != null;
    }
}
