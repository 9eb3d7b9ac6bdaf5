package org.ensemble.session.card;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
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

    /** The card anew, where this reader's state or place in it changed. The numbers go the shorter way, rendered once for all. */
    void show(Card card, Instant now) {
        CardView view = CardView.of(card, language, zone, learner != null, now);
        String next = view.shown();
        String before = shown.put(card.id(), next);
        if (next.equals(before)) {
            return;
        }
        send("card-" + card.id(), render(CardPages.Templates.card(view, plain)));
        if (before != null && card.mine() != null) {
            send("mine", render(CardPages.Templates.announcement(view)));
        }
    }

    String numbers(Card card, Instant now) {
        return render(CardPages.Templates.numbers(CardView.of(card, language, zone, learner != null, now)));
    }

    void send(String name, String html) {
        emit(sse.newEventBuilder().name(name).data(String.class, html).build());
    }

    void beat() {
        emit(sse.newEventBuilder().comment("still here").build());
    }

    void complete() {
        onContext(stream -> stream.complete());
    }

    private void emit(OutboundSseEvent event) {
        onContext(stream -> stream.emit(event));
    }

    private void onContext(java.util.function.Consumer<MultiEmitter<? super OutboundSseEvent>> work) {
        MultiEmitter<? super OutboundSseEvent> open = stream;
        if (open == null) {
            return;
        }
        if (context == null) {
            work.accept(open);
        } else {
            context.runOnContext(ignored -> work.accept(open));
        }
    }

    private String render(TemplateInstance template) {
        return template.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, language.locale())
                .render()
                .replaceAll("\\s*\n\\s*", " ")
                .strip();
    }
}
