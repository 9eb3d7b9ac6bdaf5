package org.ensemble.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final long NOW = 1_000_000_000_000L;

    @Property
    void nobodyWhoMayBeAskedHasLessToDo(@ForAll("addresses") List<Choice.Candidate> all, @ForAll int turn) {
        Choice.Candidate chosen = all.get(Choice.of(all, NOW, turn));

        List<Choice.Candidate> open =
                all.stream().filter(one -> one.health().mayBeAsked(NOW)).toList();
        if (open.isEmpty()) {
            assertThat(all)
                    .allMatch(one -> one.health().failedAt() >= chosen.health().failedAt());
        } else {
            assertThat(open).contains(chosen).allMatch(one -> one.pending() >= chosen.pending());
        }
    }

    @Property
    void inALongRunEachGetsAsMany(@ForAll("counts") int[] pending) {
        int[] now = pending.clone();
        int most = Arrays.stream(pending).max().orElseThrow();
        // Enough to fill all up to the fullest, and two more for each.
        int requests = Arrays.stream(pending).map(one -> most + 2 - one).sum();

        for (int turn = 0; turn < requests; turn++) {
            List<Choice.Candidate> all = new ArrayList<>();
            Arrays.stream(now).forEach(one -> all.add(new Choice.Candidate(one, Health.unknown(NOW))));
            now[Choice.of(all, NOW, turn)]++;
        }

        assertThat(now).containsOnly(most + 2);
    }

    @Test
    void thoseWithAsFewTakeTurns() {
        List<Choice.Candidate> idle = List.of(
                well(0), well(0), new Choice.Candidate(0, well(0).health().failed(NOW + 1, NOW + 1)), well(0));

        assertThat(List.of(Choice.of(idle, NOW, 0), Choice.of(idle, NOW, 1), Choice.of(idle, NOW, 3)))
                .containsExactly(0, 1, 3);
    }

    private static Choice.Candidate well(int pending) {
        return new Choice.Candidate(pending, Health.unknown(NOW));
    }

    @Provide
    Arbitrary<List<Choice.Candidate>> addresses() {
        Arbitrary<Health> health = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(1, 20_000_000_000L))
                .as((failures, ago) -> {
                    Health state = Health.unknown(NOW - 60_000_000_000L);
                    for (int i = 0; i < failures; i++) {
                        state = state.failed(NOW - ago + i, NOW - ago + i);
                    }
                    return state;
                });
        return Combinators.combine(Arbitraries.integers().between(0, 4), health)
                .as(Choice.Candidate::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<int[]> counts() {
        return Arbitraries.integers()
                .between(0, 9)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
