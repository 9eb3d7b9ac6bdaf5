package org.ensemble.drill.bench;

import org.ensemble.drill.bench.stage.Effects;

/** From a commit in registration's database to what session-service makes of it, beside Kafka's own round trip and two bare commits. */
final class B8 implements Bench {

    private static final int PER_SECOND = 1_000;

    private final int pods;
    private final String said;

    B8(int pods, String said) {
        this.pods = pods;
        this.said = said;
    }

    @Override
    public String name() {
        return "B8";
    }

    @Override
    public String title() {
        return "from commit to effect, with " + said;
    }

    @Override
    public int pods() {
        return pods;
    }

    @Override
    public void prepare(Ground ground) {
        new Effects(ground.stage, PER_SECOND, ground.seconds).ofEvents(); // the consumers are cold
    }

    @Override
    public void round(Ground ground) {
        Effects effects = new Effects(ground.stage, PER_SECOND, ground.seconds);
        Effects.Latency effect = effects.ofEvents();
        double own = effects.roundTrip().p99() + effects.bareCommits().p99();
        ground.figures.note("B8", "effect p50, " + said, "ms", effect.p50());
        ground.figures.note("B8", "effect p99, " + said, "ms", effect.p99());
        ground.figures.note("B8", "Kafka's round trip p99 + two commits p99, " + said, "ms", own);
        ground.figures.note("B8", "effect p99 ÷ own round trip, " + said, "×", effect.p99() / own);
    }
}
