package org.ensemble.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** How far the relay is behind: {@code ensemble_outbox_rows} and {@code ensemble_outbox_oldest_seconds}, asked when scraped. */
@Startup
@Singleton
class OutboxGauges {
    private final AgroalDataSource database;

    OutboxGauges(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("ensemble.outbox.rows", () -> ask("SELECT count(*) FROM outbox"))
                .description("Events that Kafka doesn't have yet")
                .register(meters);
        Gauge.builder(
                        "ensemble.outbox.oldest",
                        () -> ask("SELECT coalesce(extract(epoch FROM now() - min(at)), 0) FROM outbox"))
                .baseUnit("seconds")
                .description("Age of the oldest event that Kafka doesn't have yet")
                .register(meters);
    }

    /** Not a number while the database is away: a gap in the chart, not a zero. */
    private double ask(String question) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
