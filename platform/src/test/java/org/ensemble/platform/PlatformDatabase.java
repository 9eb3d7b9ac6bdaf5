package org.ensemble.platform;

import org.ensemble.platform.test.Database;
import org.flywaydb.core.Flyway;

/** A database with the platform's own tables, for tests that need no running service. */
public final class PlatformDatabase {
    private PlatformDatabase() {}

    public static void start(Database database) {
        database.start();
        Flyway.configure()
                .dataSource("jdbc:" + database.url(), Database.ROLE, Database.PASSWORD)
                .locations("db/platform")
                .load()
                .migrate();
    }
}
