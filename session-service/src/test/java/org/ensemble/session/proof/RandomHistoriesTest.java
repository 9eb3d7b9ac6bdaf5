package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens to two sessions of a course, the ledger says and holds what the model says and holds, after each step. */
class RandomHistoriesTest {
    private static List<Pod> pods = List.of();

    @BeforeContainer
    static void start() {
        pods = Pod.several(2);
    }

    @AfterContainer
    static void stop() {
        pods.forEach(Pod::close);
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
    void theLedgerIsTheModel(@ForAll("histories") List<Act> history, @ForAll @IntRange(min = 1, max = 3) int capacity) {
        Model model = new Model(Acts.SESSIONS, capacity);
        Reality reality = new Reality(pods, Acts.SESSIONS, capacity, Acts.LEARNERS);
        for (int learner = 0; learner < Acts.LEARNERS - 1; learner++) {
            same(new Act.Join(learner), model, reality);
        }
        history.forEach(act -> same(act, model, reality));
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Acts.histories();
    }

    private static void same(Act act, Model model, Reality reality) {
        assertThat(act.on(reality)).as("answers to %s", act).isEqualTo(act.on(model));
        assertThat(reality.holds()).as("held after %s", act).isEqualTo(model.holds());
    }
}
