package org.ensemble.session.seat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** How full this pod's desk is: {@code ensemble_desk_waiting}. What it grows to tells whether the database keeps up. */
@Startup
@Singleton
class DeskGauges {
    DeskGauges(SeatDesk desk, MeterRegistry meters) {
        Gauge.builder("ensemble.desk.waiting", desk, SeatDesk::waiting)
                .description("Requests for seats that wait for their answer")
                .register(meters);
    }
}
