package org.ensemble.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ensemble.platform.test.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection for all transactions, so that what one leaves open is the next one's; what they leave behind is read over another. */
class PipelinedTransactionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Database DATABASE = new Database();
    private static final Vertx VERTX = Vertx.vertx();
    private static Pool pool = Pool.newInstance(null);

    @BeforeAll
    static void start() {
        DATABASE.start();
        pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(PgConnectOptions.fromUri(DATABASE.url())
                        .setUser(Database.ROLE)
                        .setPassword(Database.PASSWORD)
                        .setCachePreparedStatements(true))
                .using(VERTX)
                .build());
    }

    @AfterAll
    static void stop() {
        pool.closeAndAwait();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
        DATABASE.stop();
    }

    @BeforeEach
    void makeTable() {
        run("drop table if exists thing");
        run("create table thing (n int primary key deferrable initially deferred, positive int check (positive > 0))");
    }

    @Test
    void whatIsSentWithTheCommitIsThere() {
        in(tx -> insert(tx, 1).chain(() -> tx.commitWith(List.of(insert(tx, 2), insert(tx, 3)))));
        assertThat(things()).containsExactly(1, 2, 3);
    }

    @Test
    void whoSendsNoCommitGetsOneInTheEnd() {
        in(tx -> insert(tx, 1));
        assertThat(things()).containsExactly(1);
    }

    @Test
    void aStatementThatFailsTakesTheOthersWithIt() {
        assertThatThrownBy(() -> in(tx -> insert(tx, 1)
                        .chain(() -> tx.commitWith(List.of(insert(tx, 2), insert(tx, -3), insert(tx, 4))))))
                .hasMessageContaining("thing_positive_check");
        assertThat(things()).isEmpty();
        in(tx -> tx.commitWith(List.of(insert(tx, 5))));
        assertThat(things()).containsExactly(5);
    }

    @Test
    void whatFailsBeforeTheCommitLeavesNothing() {
        assertThatThrownBy(() -> in(tx -> insert(tx, 1).map(done -> {
                    throw new IllegalStateException("refused by the rule");
                })))
                .hasMessageContaining("refused by the rule");
        assertThatThrownBy(() -> in(tx -> insert(tx, -1))).hasMessageContaining("thing_positive_check");
        assertThatThrownBy(() -> in(tx -> {
                    throw new IllegalStateException("refused at once");
                }))
                .hasMessageContaining("refused at once");
        in(tx -> insert(tx, 2));
        assertThat(things()).containsExactly(2);
    }

    @Test
    void aCommitThatIsRefusedIsAFailure() {
        assertThatThrownBy(() -> in(tx -> tx.commitWith(List.of(insert(tx, 1), insert(tx, 1)))))
                .hasMessageContaining("thing_pkey");
        assertThat(things()).isEmpty();
    }

    private static <T> T in(Function<PipelinedTransaction, Uni<T>> work) {
        return PipelinedTransaction.in(pool, work).await().atMost(PATIENCE);
    }

    private static Uni<Void> insert(PipelinedTransaction tx, int n) {
        return tx.client()
                .preparedQuery("insert into thing values ($1, $2)")
                .execute(Tuple.of(Math.abs(n), n))
                .replaceWithVoid();
    }

    private static List<Integer> things() {
        List<Integer> things = new ArrayList<>();
        try (Connection other = DATABASE.connect();
                ResultSet rows = other.createStatement().executeQuery("select n from thing order by n")) {
            while (rows.next()) {
                things.add(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return things;
    }

    private static void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
