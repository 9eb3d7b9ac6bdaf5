package org.ensemble.drill.bench.load;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** What is sent, request by request, ready for the wire. Asked by one thread. */
@FunctionalInterface
public interface Requests {

    /** Null when there are no more. */
    @Nullable
    Buffer next();
}
