package org.ensemble.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ensemble.platform.trace.Traces;

/** Events that follow each other in a batch and that their handler takes together. */
final class Run<X, T> {
    private final Reading.Step<X, T> step;
    private final List<Letter.Readable<X, T>> letters = new ArrayList<>();

    private Run(Reading.Step<X, T> step) {
        this.step = step;
    }

    /** The readable letters that are fresh, in their order, in as few runs as their handlers allow. */
    static <X> List<Run<X, ?>> of(List<Letter<X>> letters, Set<UUID> fresh) {
        List<Run<X, ?>> runs = new ArrayList<>();
        for (Letter<X> letter : letters) {
            if (letter instanceof Letter.Readable<X, ?> readable
                    && fresh.remove(readable.envelope().id())) {
                add(runs, readable);
            }
        }
        return runs;
    }

    private static <X, T> void add(List<Run<X, ?>> runs, Letter.Readable<X, T> letter) {
        if (runs.isEmpty() || !runs.get(runs.size() - 1).takes(letter)) {
            runs.add(new Run<>(letter.step()));
        }
        @SuppressWarnings("unchecked") // the same step, so the same type
        Run<X, T> last = (Run<X, T>) runs.get(runs.size() - 1);
        last.letters.add(letter);
    }

    private boolean takes(Letter.Readable<X, ?> letter) {
        return letter.step() == step && letters.size() < step.longest();
    }

    Uni<Void> handle(X tx, String consumer) {
        List<Received<T>> events =
                letters.stream().map(Letter.Readable::received).toList();
        List<Span> spans = letters.stream()
                .map(letter -> Traces.consuming(
                        consumer + " " + letter.envelope().type(),
                        letter.envelope().traceparent()))
                .toList();
        if (events.size() == 1) {
            return Traces.under(spans.get(0), () -> step.handler().apply(tx, events));
        }
        return step.handler().apply(tx, events).eventually(() -> spans.forEach(Span::end));
    }
}
