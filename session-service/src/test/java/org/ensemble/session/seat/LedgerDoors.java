package org.ensemble.session.seat;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ensemble.session.seat.Ask.Kind;

/** Two ways to book, for the benchmark, each on an event loop as a request would be. */
@ApplicationScoped
@Unremovable
public class LedgerDoors {
    private final SeatDesk desk;
    private final SeatLedger ledger;
    private final Vertx vertx;

    LedgerDoors(SeatDesk desk, SeatLedger ledger, Vertx vertx) {
        this.desk = desk;
        this.ledger = ledger;
        this.vertx = vertx;
    }

    public Uni<?> desk(Booking booking) {
        return desk.ask(ask(booking)).runSubscriptionOn(this::onLoop);
    }

    public Uni<?> single(Booking booking) {
        return ledger.settle(booking.session(), List.of(ask(booking))).runSubscriptionOn(this::onLoop);
    }

    private void onLoop(Runnable work) {
        vertx.getOrCreateContext().runOnContext(ignored -> work.run());
    }

    private static Ask ask(Booking booking) {
        return new Ask(booking.session(), Kind.TAKE, booking.learner(), "k", null);
    }

    public record Booking(UUID session, UUID learner) {}
}
