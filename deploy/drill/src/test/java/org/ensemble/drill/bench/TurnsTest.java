package org.ensemble.drill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    private final List<UUID> sessions =
            Stream.generate(UUID::randomUUID).limit(6).toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everybody_asks_once_in_each_session(int atOnce) {
        Turns turns = new Turns(sessions, 5, atOnce);
        Set<String> asked = new HashSet<>();
        while (turns.hasNext()) {
            Turns.Turn turn = turns.next();
            assertThat(asked.add(turn.session() + " " + turn.number())).isTrue();
            assertThat(turns.used()).contains(turn.session());
            assertThat(turns.used().size()).isEqualTo((int) (turn.count() / (5 * atOnce) + 1) * atOnce);
        }
        assertThat(asked).hasSize(30);
    }
}
