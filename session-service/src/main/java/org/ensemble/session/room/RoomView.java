package org.ensemble.session.room;

import java.time.ZoneId;
import java.util.List;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Numbers;
import org.ensemble.platform.web.Times;
import org.ensemble.session.card.CardView;
import org.ensemble.session.card.Links;
import org.ensemble.session.room.RoomRule.Preview;
import org.ensemble.session.seat.Seats.Holder;
import org.jspecify.annotations.Nullable;

/**
 * A session's room as its page shows it.
 *
 * @param preview what a new number of seats would mean, when one was typed and is possible
 * @param fault why it is not possible
 * @param calls how many want to be told when booking opens
 */
public record RoomView(
        CardView card,
        Links links,
        @Nullable Preview preview,
        String fault,
        String typed,
        List<Holder> holders,
        @Nullable Long next,
        List<ActView> acts,
        List<ZoneView> zones,
        long calls) {

    public String url() {
        return "/" + card.lang() + "/admin/sessions/" + card.id();
    }

    public boolean settled() {
        return card.started() || card.card().cancelled();
    }

    public boolean announced() {
        return card.announced();
    }

    public String asked(Holder holder) {
        ZoneId zone = card.zone();
        Language language = card.language();
        return Times.dateTime(holder.askedAt(), zone, language);
    }

    public String shown(Number number) {
        return Numbers.number(number.longValue(), card.language());
    }
}
