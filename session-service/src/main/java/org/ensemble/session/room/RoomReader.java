package org.ensemble.session.room;

import io.quarkus.qute.i18n.Localized;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.act.Act;
import org.ensemble.platform.act.PgActs;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Numbers;
import org.ensemble.platform.web.Zones;
import org.ensemble.session.card.Card;
import org.ensemble.session.card.CardView;
import org.ensemble.session.card.Links;
import org.ensemble.session.card.Reader;
import org.ensemble.session.room.RoomRule.Preview;
import org.ensemble.session.seat.Seats;
import org.ensemble.session.seat.Seats.Holder;
import org.jspecify.annotations.Nullable;

/** Puts a room's page together. */
@RequestScoped
class RoomReader {
    private static final int PAGE = 100;
    private static final String CALLS = "select count(*) from opening_call where session = $1";
    private static final String NAMES = "select id, display_name from learner where id = any ($1)";

    private final Reader reader;
    private final Seats seats;
    private final PgActs acts;
    private final Pool pool;
    private final Zones zones;
    private final RoomTexts english;
    private final RoomTexts french;

    RoomReader(
            Reader reader,
            Seats seats,
            PgActs acts,
            Pool pool,
            Zones zones,
            RoomTexts english,
            @Localized("fr") RoomTexts french) {
        this.reader = reader;
        this.seats = seats;
        this.acts = acts;
        this.pool = pool;
        this.zones = zones;
        this.english = english;
        this.french = french;
    }

    Uni<RoomView> read(Language language, UUID session, long after, @Nullable String typed) {
        return reader.card(language, session).chain(card -> seats.inOrder(session, after, PAGE)
                .chain(holders -> acts.latest(pool, session.toString()).chain(done -> names(done)
                        .chain(names -> reader.links(session).chain(links -> calls(session)
                                .map(calls -> view(card, links, holders, shown(done, names, card), calls, typed)))))));
    }

    private Uni<Long> calls(UUID session) {
        return pool.preparedQuery(CALLS)
                .execute(Tuple.of(session))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private RoomView view(
            CardView view, Links links, List<Holder> holders, List<ActView> done, long calls, @Nullable String typed) {
        Long next = holders.size() < PAGE ? null : holders.get(PAGE - 1).seq();
        String shown = typed == null ? Integer.toString(view.card().capacity()) : typed;
        String fault = typed == null ? "" : fault(view, links, typed);
        Preview preview =
                typed == null || !fault.isEmpty() ? null : preview(view.card(), Integer.parseInt(typed.strip()));
        List<ZoneView> there = zones.all().stream()
                .map(zone -> ZoneView.of(view.card(), zone, view.language()))
                .toList();
        return new RoomView(view, links, preview, fault, shown, holders, next, done, there, calls);
    }

    private static Preview preview(Card card, int capacity) {
        return RoomRule.preview(capacity, card.taken(), card.waiting());
    }

    private String fault(CardView view, Links links, String typed) {
        RoomTexts texts = view.language().pick(english, french);
        int capacity = typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
        if (!RoomRule.inRange(capacity)) {
            return texts.outOfRange();
        }
        Integer limit = links.roomLimit();
        if (limit != null && capacity > limit) {
            return texts.beyondRoom(Numbers.number(limit, view.language()));
        }
        int lowest = RoomRule.lowest(view.card().taken());
        return capacity < lowest ? texts.belowTaken(Numbers.number(lowest, view.language())) : "";
    }

    private List<ActView> shown(List<Act> done, Map<UUID, String> names, CardView view) {
        RoomTexts texts = view.language().pick(english, french);
        return done.stream()
                .map(act -> ActView.of(act, names.get(act.who()), texts, view.language(), view.zone()))
                .toList();
    }

    private Uni<Map<UUID, String>> names(List<Act> done) {
        UUID[] who = done.stream().map(Act::who).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(NAMES).execute(Tuple.of(who)).map(rows -> {
            Map<UUID, String> names = new HashMap<>();
            rows.forEach(row -> names.put(row.getUUID(0), row.getString(1)));
            return names;
        });
    }
}
