package org.ensemble.drill.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenModelTest {

    @Test
    void a_slow_answer_keeps_nobody_from_coming() {
        List<Integer> crowd = Collections.nCopies(200, 1);
        List<Long> arrivals = OpenModel.play(crowd, Duration.ofMillis(200), (one, intended) -> {
            long late = System.nanoTime() - intended;
            return CompletableFuture.supplyAsync(
                    () -> late, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
        });
        assertThat(arrivals).hasSize(200).allSatisfy(late -> assertThat(late)
                .isBetween(0L, Duration.ofMillis(400).toNanos()));
    }
}
