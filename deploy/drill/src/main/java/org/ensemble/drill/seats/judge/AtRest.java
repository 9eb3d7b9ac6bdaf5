package org.ensemble.drill.seats.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ensemble.drill.check.Checker;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.check.Invariant;
import org.ensemble.drill.check.Moment;
import org.ensemble.drill.check.Seat;
import org.ensemble.drill.seats.judge.History.OfSession;

/** The table in the end, when nothing is under way: as at the end of an opening day. */
final class AtRest {

    private AtRest() {}

    static List<Finding> findings(OfSession session) {
        Room room = session.room();
        List<Seat> seats = session.rows().stream()
                .map(row -> new Seat(new UUID(0, row.learner()), row.seq(), row.state(), false))
                .toList();
        List<Finding> findings = new ArrayList<>(
                Checker.atRest(new Moment(room.name(), room.capacity(), room.taken(), room.waiting(), seats)));
        int highest = session.rows().stream().mapToInt(Row::seq).max().orElse(0);
        if (room.lastSeq() != highest || highest != session.rows().size()) {
            findings.add(Finding.of(
                    Invariant.ANSWERED_BUT_LOST,
                    "%s numbered up to %d; there are %d seats, the last with number %d",
                    room.name(),
                    room.lastSeq(),
                    session.rows().size(),
                    highest));
        }
        return findings;
    }
}
