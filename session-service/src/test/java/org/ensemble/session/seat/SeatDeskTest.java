package org.ensemble.session.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ensemble.session.seat.Ask.Kind;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.ensemble.session.seat.SeatAnswer.Released;
import org.junit.jupiter.api.Test;

class SeatDeskTest {
    private static final UUID SESSION = UUID.randomUUID();
    private final Queue<List<Ask>> batches = new ConcurrentLinkedQueue<>();
    private final Queue<UniEmitter<? super List<SeatAnswer>>> held = new ConcurrentLinkedQueue<>();

    @Test
    void whatArrivesWhileABatchIsInFlightIsTheNextBatch() {
        SeatDesk desk = new SeatDesk(this::hold, new DeskLimits(10_000, 10_000));
        List<CompletableFuture<SeatAnswer>> answers = IntStream.range(0, 600)
                .mapToObj(i -> desk.ask(ask(Kind.TAKE)).subscribeAsCompletionStage())
                .toList();

        while (!held.isEmpty()) {
            land();
        }

        assertThat(batches).extracting(List::size).containsExactly(1, 256, 256, 87);
        assertThat(answers).allMatch(CompletableFuture::isDone);
    }

    @Test
    void oneLearnersTakingAndGivingBackAreTwoBatchesInTheOrderOfArrival() {
        SeatDesk desk = new SeatDesk(this::hold, new DeskLimits(100, 100));
        Ask first = ask(Kind.TAKE);
        Ask taken = ask(Kind.TAKE);
        Ask back = new Ask(SESSION, Kind.GIVE_BACK, taken.learner(), "", null);
        Ask again = new Ask(SESSION, Kind.TAKE, taken.learner(), "again", null);
        List<Ask> asks = List.of(first, ask(Kind.GIVE_BACK), taken, ask(Kind.TAKE), back, back, again);
        asks.forEach(ask -> send(desk, ask));
        while (!held.isEmpty()) {
            land();
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 3, 2, 1);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(asks);
    }

    @Test
    void aFullQueueSaysSoAtOnce() throws Exception {
        SeatDesk desk = new SeatDesk(this::hold, new DeskLimits(2, 10));
        send(desk, ask(Kind.TAKE));
        send(desk, ask(Kind.TAKE));
        send(desk, ask(Kind.TAKE));
        assertThat(desk.isFull(SESSION)).isTrue();
        assertThat(desk.isFull(UUID.randomUUID())).isFalse();
        SeatAnswer answer =
                desk.ask(ask(Kind.TAKE)).subscribeAsCompletionStage().get(60, TimeUnit.SECONDS);
        assertThat(answer).isEqualTo(new Refused("too-busy", ""));
    }

    @Test
    void aPodThatHoldsAllItMayTurnsAwayFromAnySessionUntilSomeAreAnswered() throws Exception {
        SeatDesk desk = new SeatDesk(this::hold, new DeskLimits(10, 3));
        send(desk, asked(UUID.randomUUID())); // each is in flight at once
        send(desk, asked(UUID.randomUUID()));
        send(desk, asked(UUID.randomUUID()));
        UUID other = UUID.randomUUID();
        assertThat(desk.waiting()).isEqualTo(3);
        assertThat(desk.isFull(other)).isTrue();
        assertThat(desk.ask(asked(other)).subscribeAsCompletionStage())
                .isCompletedWithValue(new Refused("too-busy", ""));
        assertThat(desk.waiting()).isEqualTo(3);

        land();
        assertThat(desk.isFull(other)).isFalse();
        var accepted = desk.ask(asked(other)).subscribeAsCompletionStage();
        while (!held.isEmpty()) {
            land();
        }
        assertThat(accepted.get(60, TimeUnit.SECONDS)).isInstanceOf(Released.class);
        assertThat(desk.waiting()).isZero();
    }

    @Test
    void whatMayWaitTakesAQuarterOfTheHeapUnlessTold() {
        assertThat(DeskLimits.of(Optional.empty(), 160_000_000)).isEqualTo(new DeskLimits(2499, 3333));
        assertThat(DeskLimits.of(Optional.of(8192), 160_000_000)).isEqualTo(new DeskLimits(8192, 3333));
        assertThat(DeskLimits.of(Optional.empty(), 1_000)).isEqualTo(new DeskLimits(1, 1));
    }

    @Test
    void oneThatCannotBeSettledDoesNotTakeTheOthersWithIt() throws Exception {
        UUID poison = UUID.randomUUID();
        SeatDesk desk = new SeatDesk(
                (session, asks) -> asks.stream().anyMatch(ask -> ask.learner().equals(poison))
                        ? Uni.createFrom().failure(new IllegalStateException("poisoned"))
                        : hold(session, asks),
                new DeskLimits(100, 100));
        send(desk, ask(Kind.TAKE));
        var good = desk.ask(ask(Kind.TAKE)).subscribeAsCompletionStage();
        var bad = desk.ask(new Ask(SESSION, Kind.TAKE, poison, "k", null)).subscribeAsCompletionStage();
        var alsoGood = desk.ask(ask(Kind.TAKE)).subscribeAsCompletionStage();
        var landing = CompletableFuture.runAsync(() -> {
            while (!alsoGood.isDone()) {
                land();
                Thread.onSpinWait();
            }
        });

        assertThat(good.get(60, TimeUnit.SECONDS)).isInstanceOf(Released.class);
        assertThat(alsoGood.get(60, TimeUnit.SECONDS)).isInstanceOf(Released.class);
        assertThatThrownBy(() -> bad.get(60, TimeUnit.SECONDS)).hasRootCauseInstanceOf(HttpProblem.class);
        landing.get(60, TimeUnit.SECONDS);
    }

    @Test
    void callersOfManyThreadsAreAllAnsweredAndNeverTwoBatchesFly() throws Exception {
        AtomicInteger flying = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var slow = Executors.newSingleThreadScheduledExecutor();
        SeatDesk desk = new SeatDesk(
                (session, asks) -> Uni.createFrom().emitter(emitter -> {
                    most.accumulateAndGet(flying.incrementAndGet(), Math::max);
                    slow.schedule(
                            () -> {
                                flying.decrementAndGet();
                                emitter.complete(answers(asks));
                            },
                            1,
                            TimeUnit.MILLISECONDS);
                }),
                new DeskLimits(100_000, 100_000));
        var threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<SeatAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            answers.add(
                    CompletableFuture.supplyAsync(() -> desk.ask(ask(Kind.TAKE)).subscribeAsCompletionStage(), threads)
                            .thenCompose(answer -> answer));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        assertThat(most).hasValue(1);
        threads.shutdown();
        slow.shutdown();
        assertThat(slow.awaitTermination(60, TimeUnit.SECONDS))
                .isTrue(); // who is answered last hears of it before the desk is through
        assertThat(desk.waiting()).isZero();
    }

    @Test
    void aPodThatIsToldToStopFinishesItsBatchesFirst() throws Exception {
        SeatDesk desk = new SeatDesk(this::hold, new DeskLimits(100, 100));
        send(desk, ask(Kind.TAKE));
        var queued = desk.ask(ask(Kind.TAKE)).subscribeAsCompletionStage();
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicBoolean doneFirst = new AtomicBoolean();
        var stop = CompletableFuture.runAsync(() -> {
            stopping.countDown();
            stop(desk);
            doneFirst.set(queued.isDone());
        });
        stopping.await();
        Thread.sleep(200);
        assertThat(stop).isNotDone();

        land();
        land();

        stop.get(60, TimeUnit.SECONDS);
        assertThat(doneFirst).isTrue();
    }

    private static void stop(SeatDesk desk) {
        try {
            desk.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Uni<List<SeatAnswer>> hold(UUID session, List<Ask> asks) {
        batches.add(asks);
        return Uni.createFrom().emitter(emitter -> held.add(emitter));
    }

    private void land() {
        var emitter = held.poll();
        if (emitter != null) {
            emitter.complete(answers(batches.stream()
                    .skip(batches.size() - held.size() - 1L)
                    .findFirst()
                    .orElseThrow()));
        }
    }

    private static void send(SeatDesk desk, Ask ask) {
        desk.ask(ask).subscribe().with(answer -> {});
    }

    private static List<SeatAnswer> answers(List<Ask> asks) {
        return asks.stream()
                .map(ask -> (SeatAnswer) new Released(Instant.EPOCH))
                .toList();
    }

    private static Ask asked(UUID session) {
        return new Ask(session, Kind.TAKE, UUID.randomUUID(), "k", null);
    }

    private static Ask ask(Kind kind) {
        return new Ask(SESSION, kind, UUID.randomUUID(), "key", null);
    }
}
