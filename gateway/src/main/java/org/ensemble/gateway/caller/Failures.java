package org.ensemble.gateway.caller;

import io.quarkus.security.AuthenticationRedirectException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Why a caller couldn't be verified: wrong papers, or nobody there who could read them. */
final class Failures {

    private Failures() {}

    static boolean redirects(Throwable failure) {
        return failure instanceof AuthenticationRedirectException;
    }

    static Caller caller(Throwable failure, boolean session) {
        if (loginAway(failure)) {
            return Caller.UNKNOWN;
        }
        return session ? Caller.OVER : Caller.REJECTED;
    }

    static boolean loginAway(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof TimeoutException);
    }
}
