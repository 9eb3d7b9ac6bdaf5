package org.ensemble.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real PostgreSQL for one module's tests. The service gets a role that owns only its database, as in production.
 * A container when a Docker engine answers and has the image, otherwise the same server started from its binaries.
 */
public final class PostgresStack implements QuarkusTestResourceLifecycleManager {
    private final Database database = new Database();

    @Override
    public Map<String, String> start() {
        database.start();
        return Map.of(
                "ENSEMBLE_DB_URL", database.url(),
                "ENSEMBLE_DB_USER", Database.ROLE,
                "ENSEMBLE_DB_PASSWORD", Database.PASSWORD);
    }

    @Override
    public void stop() {
        database.stop();
    }
}
