package org.ensemble.drill.seats.trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.ensemble.drill.bench.stage.Stage;
import org.ensemble.drill.drive.Progress;
import org.ensemble.local.Stack;

/** Everything that fails in the course of a run, one after the other. */
public final class Troubles {

    private static final int COMMITS = 5;
    private static final Duration UNTIL_LOST = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Stage stage;
    private final CuttingProxy proxy;
    private final Progress progress;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();

    public Troubles(Stage stage, CuttingProxy proxy, Progress progress) {
        this.stage = stage;
        this.proxy = proxy;
        this.progress = progress;
    }

    /** Each pod is killed, between them connections are cut in mid-commit; then one is paused. */
    public Troubles ofPods(int pods, Duration pause) {
        for (int pod = 0; pod < pods; pod++) {
            double at = 0.05 + 0.6 * pod / pods;
            cut(at);
            kill(at + 0.3 / pods, "session-" + (pod + 1));
        }
        String paused = "session-" + pods;
        steps.add(
                new Step(0.7, "pause of %s for %d s".formatted(paused, pause.toSeconds()), () -> pause(paused, pause)));
        cut(0.8);
        return this;
    }

    public Troubles ofTheRest() {
        kill(0.85, "kafka");
        kill(0.92, "postgres");
        return this;
    }

    private void cut(double at) {
        steps.add(new Step(at, "connections cut in mid-commit", this::cut));
    }

    private void kill(double at, String part) {
        steps.add(new Step(at, "kill -9 of " + part, () -> kill(part)));
    }

    /** Returns when all has happened and everything is up again. */
    public void play(DoubleSupplier passed) throws InterruptedException {
        steps.sort(Comparator.comparingDouble(Step::at));
        for (Step step : steps) {
            while (passed.getAsDouble() < step.at()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            String how = step.what().happen();
            progress.say(
                    "%3.0f %%  %s%s", 100 * passed.getAsDouble(), step.name(), how.isEmpty() ? " DID NOT HAPPEN" : how);
            if (!how.isEmpty()) {
                happened.add(step.name() + how);
            }
        }
    }

    public List<String> happened() {
        return List.copyOf(happened);
    }

    /** Whether all that was wanted really happened. */
    public boolean complete() {
        return happened.size() == steps.size();
    }

    private String cut() throws InterruptedException {
        int before = proxy.lostCommits();
        proxy.loseCommits(COMMITS);
        long until = System.nanoTime() + UNTIL_LOST.toNanos();
        while (proxy.lostCommits() < before + COMMITS && System.nanoTime() < until) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        proxy.loseCommits(0);
        int lost = proxy.lostCommits() - before;
        int cut = proxy.cutAll();
        return lost == 0 ? "" : ": %d commits unheard of, then %d connections at once".formatted(lost, cut);
    }

    private String kill(String part) throws InterruptedException {
        Stack stack = stage.stackOf(part);
        long victim = pid(stack, part);
        long since = System.nanoTime();
        stack.crash(part);
        long now = pid(stack, part);
        return now == victim ? "" : ", up again after %.1f s".formatted((System.nanoTime() - since) / 1e9);
    }

    private static long pid(Stack stack, String part) {
        return Objects.requireNonNull(stack.processes().get(part), part).pid();
    }

    private String pause(String part, Duration time) throws InterruptedException {
        Stack stack = stage.stackOf(part);
        stack.pause(part);
        try {
            Thread.sleep(time.toMillis());
        } finally {
            stack.goOn(part);
        }
        return ", went on";
    }
}
