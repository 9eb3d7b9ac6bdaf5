package org.ensemble.platform.transaction;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that never will. */
public final class Passing {
    /** What the client says of a parameter of the wrong type, as a failure without a class of its own. */
    private static final String REFUSED_BY_THE_CLIENT = "can not be coerced";

    private Passing() {}

    /**
     * True for a database that is away, starting, stopping, full or in conflict with another transaction: SQLSTATE classes 08, 40, 53, 57
     * and 58 of PostgreSQL's appendix A, and a connection that broke. False for what can't be written as JSON or sent as a parameter.
     */
    public static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException error) {
                String state = String.valueOf(error.getSqlState());
                return state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58");
            }
            if (cause instanceof JacksonException
                    || String.valueOf(cause.getMessage()).contains(REFUSED_BY_THE_CLIENT)) {
                return false;
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof io.vertx.core.VertxException
                    || cause instanceof io.vertx.core.impl.NoStackTraceThrowable) {
                return true;
            }
        }
        return false;
    }
}
