package org.ensemble.session.seat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ensemble.platform.problem.Problems;
import org.jboss.logging.Logger;

/** Where all requests for a session's seats meet: a thousand callers contend for its row as one. */
@ApplicationScoped
class SeatDesk {
    private static final Logger LOG = Logger.getLogger(SeatDesk.class);

    /** Sent again with the same key, the request gets its outcome, whatever became of it here. */
    private static final HttpProblem AWAY =
            Problems.of(503, "unavailable").withHeader("Retry-After", 2).build();

    static final SeatAnswer.Refused TOO_BUSY = new SeatAnswer.Refused("too-busy", "");

    private static final Duration LAST_ORDERS = Duration.ofSeconds(8);

    private final ConcurrentMap<UUID, Line> lines = new ConcurrentHashMap<>();
    private final BiFunction<UUID, List<Ask>, Uni<List<SeatAnswer>>> ledger;
    private final DeskLimits limits;
    private final AtomicInteger held = new AtomicInteger();

    @Inject
    SeatDesk(SeatLedger ledger, @ConfigProperty(name = "ensemble.desk.queue") Optional<Integer> queue) {
        this(ledger::settle, DeskLimits.of(queue, Runtime.getRuntime().maxMemory()));
    }

    SeatDesk(BiFunction<UUID, List<Ask>, Uni<List<SeatAnswer>>> ledger, DeskLimits limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    /** A pod that is told to stop does what is queued first, also for callers who hung up: for those no open request is waited for. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        Instant end = Instant.now().plus(LAST_ORDERS);
        while (!lines.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
    }

    /** Requests that wait here for their answer, those in flight included: as long as that, each takes its memory. */
    int waiting() {
        return held.get();
    }

    /** Whether a request for this session would be refused at this moment. */
    boolean isFull(UUID session) {
        Line line = lines.get(session);
        return held.get() >= limits.pod() || (line != null && line.isFull());
    }

    /** Queues the request; its place in the queue is its arrival. Once queued it is done, whether or not the caller still listens. */
    Uni<SeatAnswer> ask(Ask ask) {
        return Uni.createFrom().emitter(caller -> enqueue(ask, caller));
    }

    private void enqueue(Ask ask, UniEmitter<? super SeatAnswer> caller) {
        var pending = new Pending(ask, caller, Vertx.currentContext());
        boolean[] accepted = {false};
        lines.compute(ask.session(), (id, line) -> {
            Line one = line == null ? new Line(limits.session()) : line;
            accepted[0] = held.incrementAndGet() <= limits.pod() && one.offer(pending);
            return accepted[0] ? one : line;
        });
        if (accepted[0]) {
            pump(ask.session());
        } else {
            held.decrementAndGet();
            caller.complete(TOO_BUSY);
        }
    }

    private void pump(UUID session) {
        Line line = lines.get(session);
        List<Pending> batch = line == null ? List.of() : line.next();
        if (!batch.isEmpty()) {
            batch.get(0).onContext(() -> run(session, batch));
        }
    }

    private void run(UUID session, List<Pending> batch) {
        settle(session, batch)
                .onFailure()
                .recoverWithUni(failure -> oneByOne(session, batch, failure))
                .onTermination()
                .invoke(() -> landed(session, batch.size()))
                .subscribe()
                .with(done -> {}, failure -> LOG.error("A batch of requests for seats was lost", failure));
    }

    private Uni<Void> settle(UUID session, List<Pending> batch) {
        return ledger.apply(session, batch.stream().map(Pending::ask).toList())
                .invoke(answers -> {
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).answer(answers.get(i));
                    }
                })
                .replaceWithVoid();
    }

    /** One request that can't be settled must not take the others with it. */
    private Uni<Void> oneByOne(UUID session, List<Pending> batch, Throwable failure) {
        LOG.warnf("A batch of %d requests for seats failed and is repeated one by one: %s", batch.size(), failure);
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(pending -> alone(session, pending))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> alone(UUID session, Pending pending) {
        return Uni.createFrom()
                .deferred(() -> settle(session, List.of(pending)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(400))
                .atMost(3)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "A request for a seat could not be settled: %s", failure.getMessage());
                    pending.fail(AWAY);
                    return Uni.createFrom().voidItem();
                });
    }

    private void landed(UUID session, int answered) {
        held.addAndGet(-answered);
        lines.computeIfPresent(session, (id, line) -> {
            line.landed();
            return line.idle() ? null : line;
        });
        pump(session);
    }
}
