package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ensemble.session.proof.Ledger.Click;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A long line gets in step by step, in order of arrival, and nobody new before it. */
class StepsTest {
    private static final int STEP = 250;
    private static final int LINE = 1300;
    private static final String MOST_AT_ONCE =
            """
            select coalesce(max(n), 0) from (
                select count(*) n from outbox where type = 'ensemble.session.seat.promoted.v1' group by xmin::text) t""";
    private static List<Pod> pods = List.of();

    private final Model model = new Model(1, 1);
    private final Reality reality = new Reality(pods, 1, 1, LINE + 2);

    @BeforeAll
    static void start() {
        pods = Pod.several(2);
    }

    @AfterAll
    static void stop() {
        pods.forEach(Pod::close);
    }

    @Test
    void aRaiseGoesOnUntilNobodyWaits() {
        lineUp();
        same(new Act.HalfRaise(0, 1000));
        same(new Act.Capacity(0, 1000));
        same(new Act.Capacity(0, 1201));
        same(new Act.Capacity(0, 1100));
        assertThat(Ground.world().number(MOST_AT_ONCE)).isEqualTo(STEP);
    }

    @Test
    void untilThenEachBatchLetsAStepInAndNobodyNew() {
        lineUp();
        same(new Act.HalfRaise(0, 1250));
        same(new Act.Take(0, List.of(new Click(LINE, "a"), new Click(700, "k"), new Click(LINE + 1, "a")), true));
        same(new Act.GiveBack(0, List.of(3, 1290)));
        same(new Act.Leave(5, false));
        same(new Act.Sweep());
        same(new Act.Cancel(0));
    }

    private void lineUp() {
        model.line(LINE);
        reality.line(LINE);
        List.of(LINE, LINE + 1).forEach(learner -> same(new Act.Join(learner)));
    }

    private void same(Act act) {
        assertThat(act.on(reality)).as("answers to %s", act).isEqualTo(act.on(model));
        assertThat(reality.holds()).as("held after %s", act).isEqualTo(model.holds());
    }
}
