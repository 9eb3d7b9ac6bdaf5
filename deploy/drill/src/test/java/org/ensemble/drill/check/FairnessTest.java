package org.ensemble.drill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The sweep through time says just what the sentence in the design says, read word by word. */
class FairnessTest {

    @Property(tries = 300)
    void the_sweep_agrees_with_the_sentence(@ForAll @IntRange(min = 1, max = 40) int learners, @ForAll long seed) {
        List<Wish> asks = asks(learners, new Random(seed));
        long unfair = asks.stream()
                .filter(late -> asks.stream().anyMatch(early -> answered(early) < sent(late) && seq(early) > seq(late)))
                .count();
        assertThat(Line.arrivals(asks)).hasSize((int) unfair);
    }

    @Property(tries = 100)
    void an_exact_ledger_is_never_accused(
            @ForAll @IntRange(min = 10, max = 200) int learners,
            @ForAll @IntRange(min = 1, max = 100) int seats,
            @ForAll @IntRange(min = 0, max = 100) int more,
            @ForAll @IntRange(min = 0, max = 9) int giveBack,
            @ForAll long seed) {
        assertThat(Checker.check(
                        Day.of(seed, learners, seats, seats + more, giveBack).evidence()))
                .isEmpty();
    }

    private static List<Wish> asks(int learners, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= learners; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, random);
        List<Wish> asks = new ArrayList<>();
        for (int number : numbers) {
            long sent = random.nextInt(100);
            asks.add(new Wish(
                    Day.learner(number),
                    sent,
                    List.of(new Attempt(sent, sent + random.nextInt(30), new Reply.Seated(State.WAITING, number)))));
        }
        return asks;
    }

    private static long sent(Wish ask) {
        return ask.attempts().get(0).sent();
    }

    private static long answered(Wish ask) {
        return ask.attempts().get(0).answered();
    }

    private static long seq(Wish ask) {
        return ask.seated().orElseThrow().seq();
    }
}
