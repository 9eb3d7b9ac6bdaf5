package org.ensemble.session.proof;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import org.ensemble.platform.test.Database;
import org.ensemble.session.World;
import org.flywaydb.core.Flyway;

/** One PostgreSQL with the service's tables, as the application makes them; started once for all proofs of a process. */
final class Ground {
    /** Elsewhere when a bug is planted in them. */
    private static final String MIGRATIONS = System.getProperty("ensemble.test.migrations", "classpath:db");

    private static final Ground SHARED = new Ground();

    private final Database database = new Database();
    private final World world;

    private Ground() {
        database.start();
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
        Flyway.configure()
                .dataSource("jdbc:" + database.url(), Database.ROLE, Database.PASSWORD)
                .locations(MIGRATIONS + "/platform", MIGRATIONS + "/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        try {
            world = new World(AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(4)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl("jdbc:" + database.url())
                                    .principal(new NamePrincipal(Database.ROLE))
                                    .credential(new SimplePassword(Database.PASSWORD))))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static World world() {
        return SHARED.world;
    }

    static InetSocketAddress address() {
        URI url = URI.create(SHARED.database.url());
        return new InetSocketAddress(url.getHost(), url.getPort());
    }
}
