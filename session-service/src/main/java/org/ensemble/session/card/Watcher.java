package org.ensemble.session.card;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ensemble.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** One open page: what it shows of each session, and the stream by which it is told. */
final class Watcher {
    private final List<UUID> sessions;
    private final @Nullable UUID learner;
    private final Language language;
    private final Optional<String> zone;
    private final boolean plain;
    private final Instant end;
    private final Sse sse;
    private final @Nullable Context context;
    private final Map<UUID, String> shown = new HashMap<>();
    private volatile @Nullable MultiEmitter<? super OutboundSseEvent> stream;

    Watcher(
            List<UUID> sessions,
            @Nullable UUID learner,
            Language language,
            Optional<String> zone,
            boolean plain,
            Instant end,
            Sse sse,
            @Nullable Context context) {
        this.sessions = sessions;
        this.learner = learner;
        this.language = language;
        this.zone = zone;
        this.plain = plain;
        this.end = end;
        this.sse = sse;
        this.context = context;
    }

    void opened(MultiEmitter<? super OutboundSseEvent> emitter) {
        stream = emitter;
    }

    List<UUID> sessions() {
        return sessions;
    }

    @Nullable
    UUID learner() {
        return learner;
    }

    Language language() {
        return language;
    }

    boolean ended(Instant now) {
        return now.isAfter(end);
    }

    Optional<String> zone() {
        return zone;
    }

    boolean plain() {
        return plain;
    }

    /** The card anew, where this reader's state or place in it changed. The numbers go the shorter way. */
    void show(Look look) {
        String before = shown.put(look.session(), look.shown());
        if (look.shown().equals(before)) {
            return;
        }
        send("card-" + look.session(), look.card());
        if (before != null && look.isMine()) {
            send("mine", look.announcement());
        }
    }

    void send(String name, String html) {
        emit(sse.newEventBuilder().name(name).data(String.class, html).build());
    }

    void beat() {
        emit(sse.newEventBuilder().comment("still here").build());
    }

    void complete() {
        MultiEmitter<? super OutboundSseEvent> open = stream;
        if (open != null) {
            open.complete();
        }
    }

    /** Everything that is told this page happens there, so that it comes in order and thousands of pages take turns with other work. */
    void onContext(Consumer<Watcher> work) {
        if (context == null) {
            work.accept(this);
        } else {
            context.runOnContext(ignored -> work.accept(this));
        }
    }

    private void emit(OutboundSseEvent event) {
        MultiEmitter<? super OutboundSseEvent> open = stream;
        if (open != null) {
            open.emit(event);
        }
    }
}
