package org.ensemble.session.seat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.outbox.Draft;
import org.ensemble.session.notice.Notices;
import org.ensemble.session.notice.Told;
import org.ensemble.session.seat.Judged.Asked;
import org.ensemble.session.seat.Judged.Room;
import org.ensemble.session.seat.SeatEvent.SeatConfirmed;
import org.ensemble.session.seat.SeatEvent.SeatPromoted;
import org.ensemble.session.seat.SeatEvent.SeatReleased;
import org.ensemble.session.seat.SeatEvent.SeatWaitlisted;
import org.jspecify.annotations.Nullable;

/** The facts of one batch: for each seat what happened, and the one notice that tells the learner. */
final class Facts {
    private final Room room;
    private final Told told;
    private final List<Draft> drafts = new ArrayList<>();

    Facts(Room room) {
        this.room = room;
        this.told = new Told(room.session(), room.titleEn(), room.titleFr(), room.startsAt(), room.zone());
    }

    /** @param traces the trace of each learner's own request */
    Facts given(List<SeatRule.Given> given, Map<UUID, String> traces) {
        for (SeatRule.Given one : given) {
            Asked asked = one.asked();
            UUID learner = asked.learner();
            Long place = one.seat().place();
            Instant at = one.seat().at();
            String trace = traces.get(learner);
            if (place == null) {
                add(new SeatConfirmed(room.session(), learner, one.seat().seq(), at), trace);
                add(Notices.confirmed(told, learner, asked.zone(), at), trace);
            } else {
                add(new SeatWaitlisted(room.session(), learner, one.seat().seq(), place, at), trace);
                add(Notices.waitlisted(told, learner, asked.zone(), place, at), trace);
            }
        }
        return this;
    }

    /** Nobody is told of giving back: who clicked, or left the course, knows; a cancelled session has a notice of its own. */
    Facts released(List<Freed> released, String reason, Map<UUID, String> traces) {
        for (Freed one : released) {
            String was = one.confirmed() ? "confirmed" : "waiting";
            add(
                    new SeatReleased(room.session(), one.learner(), one.seq(), reason, was, room.at()),
                    traces.get(one.learner()));
        }
        return this;
    }

    Facts promoted(List<Promoted> promoted, @Nullable String trace) {
        for (Promoted one : promoted) {
            add(new SeatPromoted(room.session(), one.learner(), one.seq(), room.at()), trace);
            add(Notices.promoted(told, one.learner(), one.zone(), room.at()), trace);
        }
        return this;
    }

    List<Draft> drafts() {
        return drafts;
    }

    private void add(Fact fact, @Nullable String trace) {
        drafts.add(new Draft(fact, trace));
    }
}
