package org.ensemble.platform.outbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.ensemble.platform.event.EventType;
import org.ensemble.platform.event.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts as the columns that the SQL function {@code outbox_append} takes. A chain is what shares a topic and a key; chains are sorted,
 * so that everybody locks their counters in one order. What isn't numbered has the count 0.
 *
 * @param chains of each fact: its chain, counted from 1
 * @param nths of each fact: which one of its chain it is in this call, counted from 1
 */
record Columns(
        String[] chainTopics,
        String[] chainKeys,
        Integer[] chainCounts,
        Integer[] chains,
        Integer[] nths,
        String[] types,
        String[] bodies,
        @Nullable String[] traceparents) {

    private record Chain(String topic, String key, boolean numbered) {
        static final Comparator<Chain> ORDER =
                Comparator.comparing(Chain::topic).thenComparing(Chain::key).thenComparing(Chain::numbered);

        static Chain of(Fact fact) {
            return new Chain(
                    fact.type().topic(),
                    Objects.requireNonNull(fact.key()),
                    fact.type().numbered());
        }
    }

    static Columns of(List<Draft> drafts, Function<Fact, String> body) {
        List<Chain> of = drafts.stream().map(draft -> Chain.of(draft.fact())).toList();
        Map<Chain, Integer> numbers = new TreeMap<>(Chain.ORDER);
        of.forEach(chain -> numbers.put(chain, 0));
        List<Chain> sorted = List.copyOf(numbers.keySet());
        for (int i = 0; i < sorted.size(); i++) {
            numbers.put(sorted.get(i), i + 1);
        }
        Integer[] counts = new Integer[sorted.size()];
        Arrays.fill(counts, 0);
        Integer[] chains = of.stream().map(numbers::get).toArray(Integer[]::new);
        Integer[] nths = Arrays.stream(chains).map(chain -> ++counts[chain - 1]).toArray(Integer[]::new);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = sorted.get(i).numbered() ? counts[i] : 0;
        }
        List<Fact> facts = drafts.stream().map(Draft::fact).toList();
        return new Columns(
                sorted.stream().map(Chain::topic).toArray(String[]::new),
                sorted.stream().map(Chain::key).toArray(String[]::new),
                counts,
                chains,
                nths,
                facts.stream().map(Fact::type).map(EventType::name).toArray(String[]::new),
                facts.stream().map(body).toArray(String[]::new),
                drafts.stream().map(Draft::traceparent).toArray(String[]::new));
    }

    /** In the order of the function's parameters. */
    List<Object> all() {
        return List.of(chainTopics, chainKeys, chainCounts, chains, nths, types, bodies, traceparents);
    }
}
