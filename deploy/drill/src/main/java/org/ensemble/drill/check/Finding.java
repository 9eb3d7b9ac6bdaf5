package org.ensemble.drill.check;

/** One breach of an invariant, in words that help to look for it. {@code weight}: how many seats, events, letters. */
public record Finding(Invariant invariant, int weight, String what) {

    public static Finding of(Invariant invariant, String what, Object... values) {
        return new Finding(invariant, 1, what.formatted(values));
    }

    public static Finding of(Invariant invariant, int weight, String what, Object... values) {
        return new Finding(invariant, weight, what.formatted(values));
    }
}
