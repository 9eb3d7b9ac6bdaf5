package org.ensemble.session.seat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Negative controls: the same race does oversell when the lock and the reading are one statement, or when there is no lock. Otherwise the
 * race in {@link SeatLedgerTest} would prove nothing.
 */
@ServiceTest
class LockedTooLateTest {
    private static final int CAPACITY = 5;
    private static final int CALLERS = 24;
    private static final String LOCK_AND_READ_IN_ONE =
            """
            with room as (select id, capacity from plain_room where id = ? for update)
            insert into plain_seat (room, confirmed)
            select room.id, (select count(*) from plain_seat s where s.room = room.id and s.confirmed) < room.capacity
            from room""";
    private static final String NO_LOCK = LOCK_AND_READ_IN_ONE.replace(" for update", "");
    private static final String LOCK = "select 1 from plain_room where id = ? for update";

    @Inject
    World world;

    @BeforeEach
    void makeTablesWithoutTheConstraint() {
        world.run("create table if not exists plain_room (id uuid primary key, capacity int)");
        world.run("create table if not exists plain_seat (room uuid, confirmed boolean)");
    }

    @Test
    void lockAndReadInOneStatementOversells() throws Exception {
        assertThat(mostSeated(LOCK_AND_READ_IN_ONE, false)).isGreaterThan(CAPACITY);
    }

    @Test
    void noLockOversells() throws Exception {
        assertThat(mostSeated(NO_LOCK, false)).isGreaterThan(CAPACITY);
    }

    @Test
    void aLockOfItsOwnDoesNot() throws Exception {
        assertThat(mostSeated(NO_LOCK, true)).isEqualTo(CAPACITY);
    }

    /** Of up to ten races, the one that seated the most. */
    private long mostSeated(String booking, boolean lockFirst) throws Exception {
        long most = 0;
        for (int i = 0; i < 10 && most <= CAPACITY; i++) {
            most = Math.max(most, race(booking, lockFirst));
        }
        return most;
    }

    private long race(String booking, boolean lockFirst) throws Exception {
        UUID room = UUID.randomUUID();
        world.run("insert into plain_room values (?, ?)", room, CAPACITY);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            all.add(callers.submit(() -> book(room, booking, lockFirst, go)));
        }
        Thread.sleep(150);
        go.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        callers.shutdown();
        return world.number("select count(*) from plain_seat where room = ? and confirmed", room);
    }

    private static Void book(UUID room, String booking, boolean lockFirst, CountDownLatch go) throws Exception {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            go.await();
            if (lockFirst) {
                run(connection, LOCK, room);
            }
            run(connection, booking, room);
            connection.commit();
        }
        return null;
    }

    private static void run(Connection connection, String sql, UUID room) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, room);
            statement.execute();
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
