package org.ensemble.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.ensemble.platform.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer understands: a name, under which its inbox is kept, and a handler for each type. Types without a handler are skipped
 * on purpose: producers may add some at any time.
 *
 * @param <X> the open transaction, {@code SqlConnection} or {@code Mutiny.Session}
 */
public final class Reading<X> {
    /** How one type is read and what it does. */
    record Step<X, T>(Class<T> form, BiFunction<X, Received<T>, Uni<Void>> handler) {}

    private final String consumer;
    private final Map<String, Step<X, ?>> steps = new HashMap<>();

    private Reading(String consumer) {
        this.consumer = consumer;
    }

    public static <X> Reading<X> named(String consumer) {
        return new Reading<>(consumer);
    }

    /** Hands events of the type that {@code form} declares by {@code @Reads} to the handler, in the batch's transaction. */
    public <T> Reading<X> on(Class<T> form, BiFunction<X, Received<T>, Uni<Void>> handler) {
        steps.put(EventType.of(form).name(), new Step<>(form, handler));
        return this;
    }

    String consumer() {
        return consumer;
    }

    @Nullable
    Step<X, ?> step(String type) {
        return steps.get(type);
    }
}
