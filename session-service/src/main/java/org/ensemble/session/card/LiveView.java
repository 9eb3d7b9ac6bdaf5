package org.ensemble.session.card;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.session.card.Card.Mine;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What all open pages of this pod see of the watched sessions: read five times a second at most (see {@link Pace}), in one query for all
 * of them, and one more for a session whose seats changed, which reads only the places of those who watch. Nothing is read while nobody
 * watches.
 */
@ApplicationScoped
class LiveView {
    private static final Logger LOG = Logger.getLogger(LiveView.class);
    private static final long TICK_MS = 20;
    private static final int BEAT_TICKS = 750;
    private static final int BUFFER = 512;

    private final Cards cards;
    private final Clock clock;
    private final Vertx vertx;
    private final Relay relay;
    private final Pace pace = new Pace();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    private volatile boolean looking;
    private volatile boolean moved;
    private long tick;

    LiveView(Cards cards, Clock clock, Vertx vertx, Relay relay) {
        this.cards = cards;
        this.clock = clock;
        this.vertx = vertx;
        this.relay = relay;
    }

    void start(@Observes StartupEvent started) {
        relay.onWake(() -> moved = true);
        vertx.setPeriodic(TICK_MS, timer -> tick());
    }

    void stop(@Observes ShutdownEvent stopping) {
        watchers.forEach(watcher -> watcher.onContext(Watcher::complete));
    }

    /** Begins with the cards as they stand. A page that reads too slowly is let go, and begins anew. */
    Multi<OutboundSseEvent> watch(Watcher watcher) {
        return cards.byId(watcher.learner(), watcher.sessions()).onItem().transformToMulti(now -> Multi.createFrom()
                .emitter(
                        emitter -> {
                            watcher.opened(emitter);
                            Looks looks = new Looks(clock.instant());
                            now.forEach(card -> watcher.show(looks.of(card, watcher)));
                            watchers.add(watcher);
                            // Last, since a page that is gone already is removed on the spot.
                            emitter.onTermination(() -> watchers.remove(watcher));
                        },
                        BUFFER));
    }

    /** How many open pages show this session. */
    long watching(UUID session) {
        return watchers.stream()
                .filter(watcher -> watcher.sessions().contains(session))
                .count();
    }

    private void tick() {
        tick++;
        if (watchers.isEmpty()) {
            seen.clear();
            return;
        }
        if (tick % BEAT_TICKS == 0) {
            beat(clock.instant());
        }
        if (!looking && pace.takes(System.nanoTime() / 1_000_000, moved)) {
            looking = true;
            moved = false; // what is committed from now on may come too late for this look
            look().onTermination()
                    .invoke(() -> looking = false)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("The live view waits: %s", failure.getMessage()));
        }
    }

    private void beat(Instant now) {
        watchers.forEach(watcher -> watcher.onContext(page -> {
            page.beat();
            if (page.ended(now)) {
                page.complete();
            }
        }));
    }

    private Uni<Void> look() {
        List<UUID> watched = watchers.stream()
                .flatMap(watcher -> watcher.sessions().stream())
                .distinct()
                .toList();
        return cards.byId(null, watched)
                .onItem()
                .transformToMulti(now -> Multi.createFrom().iterable(now))
                .onItem()
                .transformToUniAndConcatenate(this::refresh)
                .collect()
                .asList()
                .invoke(this::tell)
                .replaceWithVoid();
    }

    private Uni<Seen> refresh(Card card) {
        Seen before = seen.get(card.id());
        Set<UUID> learners = learners(card.id());
        boolean fresh = before == null || !before.card().equals(card);
        if (before != null && !fresh && before.learners().containsAll(learners)) {
            return Uni.createFrom().item(new Seen(card, learners, before.standings(), false));
        }
        return cards.standings(card.id(), learners)
                .map(standings -> new Seen(card, learners, standings, fresh))
                .invoke(now -> seen.put(card.id(), now));
    }

    /** Who watches a session. */
    private Set<UUID> learners(UUID session) {
        return watchers.stream()
                .filter(watcher ->
                        watcher.learner() != null && watcher.sessions().contains(session))
                .map(Watcher::learner)
                .collect(Collectors.toSet());
    }

    private void tell(List<Seen> all) {
        Looks looks = new Looks(clock.instant());
        Map<UUID, Seen> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.card().id(), one));
        watchers.forEach(watcher -> watcher.onContext(page -> tell(page, byId, looks)));
    }

    private static void tell(Watcher page, Map<UUID, Seen> byId, Looks looks) {
        for (UUID session : page.sessions()) {
            Seen one = byId.get(session);
            if (one == null) {
                continue;
            }
            if (one.fresh()) {
                page.send("seats-" + session, looks.numbers(one.card(), page));
            }
            page.show(looks.of(one.card().with(mine(one, page)), page));
        }
    }

    private static @Nullable Mine mine(Seen one, Watcher watcher) {
        UUID learner = watcher.learner();
        return learner == null ? null : one.standings().get(learner);
    }

    /**
     * @param learners those whose standings were read
     * @param fresh whether anything changed since the look before
     */
    private record Seen(Card card, Set<UUID> learners, Map<UUID, Mine> standings, boolean fresh) {}
}
