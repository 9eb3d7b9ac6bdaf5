package org.ensemble.session.registration;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ensemble.platform.inbox.PgInbox;
import org.ensemble.platform.inbox.Reading;
import org.ensemble.platform.inbox.Received;
import org.ensemble.platform.outbox.Draft;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.session.seat.Freed;
import org.ensemble.session.seat.LockedRoom;

/**
 * A reaction, never replayed: whoever leaves the course gives back all seats taken under that enrolment, and the next in line get in, in
 * one transaction.
 */
@ApplicationScoped
class Withdrawals {
    /**
     * Locks: all sessions of the course that are not over, in id order, whether or not the learner has a seat there; a booking that is
     * under way in one of them is committed before its seats are read.
     */
    private static final String LOCK =
            """
            select id from live_session where course = $1 and cancelled_at is null and ends_at > now()
            order by id for update""";

    private static final String SEATS =
            """
            select session, learner, seq, state = 'confirmed' from seat
            where learner = $1 and enrolment = $2 and state <> 'released' and session = any ($3) order by session""";

    private final Reading<SqlConnection> reading =
            Reading.<SqlConnection>named("withdrawals").on(EnrolmentWithdrawn.class, this::withdrawn);
    private final PgInbox inbox;
    private final PgOutbox outbox;

    Withdrawals(PgInbox inbox, PgOutbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Incoming("withdrawals")
    Uni<Void> take(ConsumerRecords<String, String> batch) {
        return inbox.take(batch, reading);
    }

    private Uni<Void> withdrawn(SqlConnection tx, Received<EnrolmentWithdrawn> event) {
        EnrolmentWithdrawn left = event.data();
        return Members.leave(tx, left, event.sequence())
                .chain(() -> lock(tx, left.course()))
                .chain(sessions -> seats(tx, left, sessions))
                .chain(seats -> free(tx, seats))
                .chain(drafts -> outbox.appendDrafts(tx, drafts));
    }

    private static Uni<UUID[]> lock(SqlConnection tx, String course) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(course)).map(rows -> {
            List<UUID> sessions = new ArrayList<>();
            rows.forEach(row -> sessions.add(row.getUUID(0)));
            return sessions.toArray(UUID[]::new);
        });
    }

    private static Uni<List<SeatOf>> seats(SqlConnection tx, EnrolmentWithdrawn left, UUID[] sessions) {
        return tx.preparedQuery(SEATS)
                .execute(Tuple.of(left.learner(), left.enrolment(), sessions))
                .map(rows -> {
                    List<SeatOf> seats = new ArrayList<>();
                    rows.forEach(row -> seats.add(new SeatOf(
                            row.getUUID(0), new Freed(row.getUUID(1), row.getLong(2), row.getBoolean(3), null))));
                    return seats;
                });
    }

    private static Uni<List<Draft>> free(SqlConnection tx, List<SeatOf> seats) {
        return Multi.createFrom()
                .iterable(seats)
                .onItem()
                .transformToUniAndConcatenate(seat ->
                        LockedRoom.lock(tx, seat.session()).chain(room -> room.free(List.of(seat.seat()), "withdrawn")))
                .onItem()
                .<Draft>disjoint()
                .collect()
                .asList();
    }

    private record SeatOf(UUID session, Freed seat) {}
}
