package org.ensemble.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens relay lines on the service's own database and Kafka. */
@ApplicationScoped
class RelayLines implements RelayLine.Opener {
    private final AgroalDataSource database;
    private final String kafka;
    private final String service;

    RelayLines(
            AgroalDataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.kafka = kafka;
        this.service = service;
    }

    @Override
    public RelayLine open() throws SQLException {
        return new RelayLine(database.getConnection(), new RelayProducer(kafka, service), "/" + service);
    }
}
