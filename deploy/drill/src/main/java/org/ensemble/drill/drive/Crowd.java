package org.ensemble.drill.drive;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ensemble.drill.check.Wish;

/** All the drill's learners, and what they do together. */
public final class Crowd {

    private static final int BEFOREHAND_AT_ONCE = 16;

    /** What was answered: joins only where joining was part of the rush. */
    public record Rush(List<Wish> joins, List<Wish> asks) {}

    private record Both(Wish join, Wish ask) {}

    private final Wishing wishing = new Wishing();
    private final List<Learner> learners;
    private final String course;

    public Crowd(List<Learner> learners, String course) {
        this.learners = learners;
        this.course = course;
    }

    public List<UUID> ids() {
        return learners.stream().map(Learner::id).toList();
    }

    /** At leisure, some days before. */
    public List<Wish> join(Progress progress) {
        Progress.Count count = progress.count("joined the course", learners.size());
        Queue<Wish> joins = new ConcurrentLinkedQueue<>();
        AtOnce.each(learners, BEFOREHAND_AT_ONCE, learner -> wishing.join(learner, course, System.nanoTime())
                .thenAccept(join -> {
                    joins.add(join);
                    count.one();
                }));
        count.done();
        return List.copyOf(joins);
    }

    public void leave() {
        AtOnce.each(learners, BEFOREHAND_AT_ONCE, learner -> wishing.leave(learner, course));
    }

    /** Everybody has the session before them when booking begins (and whose session was about to end has a fresh one). */
    public void openThePage(UUID session) {
        AtOnce.each(learners, BEFOREHAND_AT_ONCE, learner -> learner.visitor()
                .ask("GET", "/api/sessions/" + session, null, Map.of())
                .thenApply(page -> page.expectOk("Opening the session's page")));
    }

    public Rush ask(UUID session, Duration window) {
        return new Rush(
                List.of(),
                OpenModel.play(learners, window, (learner, intended) -> wishing.takeSeat(learner, session, intended)));
    }

    /** The seat is meant to be asked for in the moment the join's answer is there. */
    public Rush joinAndAsk(UUID session, Duration window) {
        List<Both> all = OpenModel.play(learners, window, (learner, intended) -> wishing.join(learner, course, intended)
                .thenCompose(join ->
                        wishing.takeSeat(learner, session, System.nanoTime()).thenApply(ask -> new Both(join, ask))));
        return new Rush(
                all.stream().map(Both::join).toList(),
                all.stream().map(Both::ask).toList());
    }

    public List<Wish> giveBack(UUID session, Set<UUID> holders) {
        List<CompletableFuture<Wish>> begun = learners.stream()
                .filter(learner -> holders.contains(learner.id()))
                .map(learner -> wishing.giveBack(learner, session, System.nanoTime()))
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    public int noConnection() {
        return wishing.noConnection();
    }
}
