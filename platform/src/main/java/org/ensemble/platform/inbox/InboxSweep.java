package org.ensemble.platform.inbox;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Forgets events taken more than 30 days ago, once an hour. What comes again after that is caught by its key's sequence; notices, which
 * have none, are kept a week by Kafka.
 */
@ApplicationScoped
class InboxSweep {
    private static final Logger LOG = Logger.getLogger(InboxSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String SWEEP = "DELETE FROM inbox WHERE received_at < now() - interval '30 days'";

    private final Vertx vertx;
    private final Pool pool;

    InboxSweep(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> pool.query(SWEEP)
                .execute()
                .subscribe()
                .with(
                        swept -> LOG.debugf("%d events forgotten", swept.rowCount()),
                        failure -> LOG.debug("The inbox is swept an hour later", failure)));
    }
}
