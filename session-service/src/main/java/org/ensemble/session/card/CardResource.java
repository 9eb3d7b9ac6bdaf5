package org.ensemble.session.card;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ensemble.session.card.Card.Mine;
import org.jspecify.annotations.Nullable;

/** The sessions as JSON, for everybody to read; with one's own seat for who is signed in. */
@Path("/api/sessions")
@PermitAll
class CardResource {
    private static final int PAGE = 100;

    private final Cards cards;
    private final Reader reader;
    private final Clock clock;

    CardResource(Cards cards, Reader reader, Clock clock) {
        this.cards = cards;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public Uni<SessionPage> list(
            @QueryParam("course") @Nullable String course, @QueryParam("after") @Nullable UUID after) {
        return cards.after(reader.id(), course, after, PAGE)
                .map(found -> new SessionPage(
                        found.stream().map(this::view).toList(),
                        found.size() < PAGE ? null : found.get(PAGE - 1).id()));
    }

    @GET
    @Path("/{session}")
    public Uni<SessionView> one(@PathParam("session") UUID session) {
        return cards.one(reader.id(), session).map(this::view);
    }

    private SessionView view(Card card) {
        return new SessionView(
                card.id(),
                card.course(),
                card.week(),
                card.language(),
                card.twin(),
                card.titleEn(),
                card.titleFr(),
                card.descriptionEn(),
                card.descriptionFr(),
                card.startsAt(),
                card.endsAt(),
                card.zone(),
                card.capacity(),
                card.taken(),
                card.waiting(),
                card.free(),
                card.open() ? "open" : card.announced() ? "announced" : "closed",
                card.opensAt(),
                CardState.of(card, clock.instant()).tag(),
                card.held(),
                card.called());
    }

    /** @param next to be given as {@code after} for the next page; null on the last one */
    record SessionPage(List<SessionView> items, @Nullable UUID next) {}

    /**
     * @param booking announced, open or closed
     * @param opensAt when booking opens, as long as it is announced
     * @param state what the card says to this reader: announced, open, full, waiting, mine, join, closed, cancelled or over
     * @param called whether the reader wants to be told when booking opens
     */
    record SessionView(
            UUID id,
            String course,
            int week,
            String language,
            @Nullable UUID twin,
            String titleEn,
            String titleFr,
            String descriptionEn,
            String descriptionFr,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            int taken,
            int waiting,
            int free,
            String booking,
            @Nullable Instant opensAt,
            String state,
            @Nullable Mine mine,
            boolean called) {}
}
