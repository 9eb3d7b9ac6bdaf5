package org.ensemble.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
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
    /**
     * How one type is read and what it does.
     *
     * @param longest how many events it takes at a time
     */
    record Step<X, T>(Class<T> form, int longest, BiFunction<X, List<Received<T>>, Uni<Void>> handler) {
        boolean numbered() {
            return EventType.of(form).numbered();
        }
    }

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
        return on(form, 1, (tx, events) -> handler.apply(tx, events.get(0)));
    }

    /**
     * The same for whole runs: as many events of this type as follow each other in a batch, in their order; several may be of one key.
     * For what writes so many that a round trip for each would be felt. It works under no event's trace, so it publishes nothing.
     */
    public <T> Reading<X> onRuns(Class<T> form, BiFunction<X, List<Received<T>>, Uni<Void>> handler) {
        return on(form, Integer.MAX_VALUE, handler);
    }

    private <T> Reading<X> on(Class<T> form, int longest, BiFunction<X, List<Received<T>>, Uni<Void>> handler) {
        steps.put(EventType.of(form).name(), new Step<>(form, longest, handler));
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
