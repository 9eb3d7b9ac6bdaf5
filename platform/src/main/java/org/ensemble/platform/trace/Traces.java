package org.ensemble.platform.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** W3C trace contexts as text, the form in which they lie in the outbox and travel in a Kafka header. */
public final class Traces {
    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private Traces() {}

    /** The current trace, or null when nothing is traced. */
    public static @Nullable String current() {
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(Context.current(), carrier, Map::put);
        return carrier.get(HEADER);
    }

    /** Starts the consumer's span under the trace that caused an event. The caller ends it. */
    public static Span consuming(String name, @Nullable String traceparent) {
        Context parent = W3C.extract(Context.root(), traceparent, Carrier.INSTANCE);
        return GlobalOpenTelemetry.getTracer("ensemble")
                .spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
    }

    /** Runs the work as the span's child and ends the span with it. */
    @SuppressWarnings("MustBeClosedChecker") // the scope lives as long as the chain, in its Vert.x context
    public static <T> Uni<T> under(Span span, Supplier<Uni<? extends T>> work) {
        Scope scope = span.makeCurrent();
        return Uni.createFrom()
                .deferred(work)
                .onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage())))
                .eventually(() -> {
                    scope.close();
                    span.end();
                });
    }

    private enum Carrier implements TextMapGetter<@Nullable String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(@Nullable String carrier) {
            return carrier == null ? List.of() : List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return HEADER.equals(key) ? carrier : null;
        }
    }
}
