package org.ensemble.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.ensemble.platform.PlatformDatabase;
import org.ensemble.platform.test.Broker;
import org.ensemble.platform.test.Database;
import org.ensemble.platform.test.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of events when a relay dies, is paused, loses its lock or its broker. */
class RelayLineTest {
    private static final Database DATABASE = new Database();
    private static final Broker BROKER = new Broker();
    private static final String NOBODY = "127.0.0.1:1";

    private static String kafkaBefore;
    private Topic topic;

    @BeforeAll
    static void start() {
        PlatformDatabase.start(DATABASE);
        BROKER.start();
        kafkaBefore = System.getProperty("ensemble.test.kafka", "");
        System.setProperty("ensemble.test.kafka", BROKER.address());
    }

    @AfterAll
    static void stop() {
        System.setProperty("ensemble.test.kafka", kafkaBefore);
        BROKER.stop();
        DATABASE.stop();
    }

    @BeforeEach
    void ownTopic() {
        topic = new Topic("relay." + UUID.randomUUID()).made();
    }

    @Test
    void oneIsActiveAndTheNextTakesOverWhereItEnded() throws SQLException {
        append(1, 2);
        RelayLine first = line(BROKER.address());
        try (RelayLine second = line(BROKER.address())) {
            assertThat(first.isActive()).isTrue();
            assertThat(second.isActive()).isFalse();
            assertThat(first.publishOldest()).isEqualTo(2);
            append(3);
            first.close();
            await(second);
            assertThat(second.publishOldest()).isEqualTo(1);
            assertThat(second.publishOldest()).isZero();
        }
        assertThat(published(3)).extracting(ConsumerRecord::value).containsExactly("1", "2", "3");
    }

    @Test
    void oneThatIsCommittedLateIsNotPassedOver() throws SQLException {
        try (var late = DATABASE.connect();
                RelayLine line = line(BROKER.address())) {
            late.setAutoCommit(false);
            late.createStatement().execute(appending("late", 1));
            append(2);
            await(line);
            assertThat(line.publishOldest()).isEqualTo(1);
            late.commit();
            assertThat(line.publishOldest()).isEqualTo(1);
        }
        assertThat(published(2)).extracting(ConsumerRecord::value).containsExactlyInAnyOrder("1", "2");
    }

    /** With the statistics of an empty outbox the planner would read the whole backlog once a row: half a second of CPU for each claim. */
    @Test
    void aBacklogIsClaimedByItsIndexWhateverTheStatisticsSay() throws SQLException {
        append(1);
        publishAll();
        sql("VACUUM ANALYZE outbox");
        sql(
                "INSERT INTO outbox (type, topic, key, sequence, body) SELECT 't', 't', 'k', n, 'b' FROM generate_series(1, 1000) n");
        Connection connection = DATABASE.connect();
        try (RelayLine line = new RelayLine(connection, new RelayProducer(NOBODY, "test"), "/test")) {
            assertThat(plan(connection)).doesNotContain("Seq Scan").doesNotContain("Sort");
        }
        try (Connection plain = DATABASE.connect()) {
            assertThat(plan(plain)).as("without the relay's settings").contains("Seq Scan");
        }
        sql("DELETE FROM outbox");
    }

    private static String plan(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("EXPLAIN " + RelayLine.CLAIM)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return String.join("\n", lines);
        }
    }

    @Test
    void withTheConnectionTheRightToClaimIsLost() throws SQLException {
        append(1);
        RelayLine cut = line(BROKER.address());
        assertThat(cut.isActive()).isTrue();
        sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'relay'");

        assertThatThrownBy(cut::publishOldest).isInstanceOf(SQLException.class);
        assertThat(waiting()).isEqualTo(1);
        publishAll();
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void withoutKafkaTheRowsWait() throws SQLException {
        append(1);
        try (RelayLine lost = line(NOBODY)) {
            assertThat(lost.isActive()).isTrue();
            assertThatThrownBy(lost::publishOldest).isInstanceOf(KafkaException.class);
        }
        assertThat(waiting()).isEqualTo(1);
        publishAll();
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void aRelayThatSleptIsFencedByItsSuccessor() throws SQLException {
        append(1);
        RelayProducer old = new RelayProducer(BROKER.address(), "fenced");
        RelayProducer young = new RelayProducer(BROKER.address(), "fenced");
        try (RelayLine line = new RelayLine(DATABASE.connect(), old, "/test")) {
            await(line);
            line.publishOldest();
            append(2);
            young.publish(List.of());
            assertThatThrownBy(line::publishOldest).isInstanceOf(KafkaException.class);
        } finally {
            young.close();
        }
        publishAll();
        assertThat(published(2)).extracting(ConsumerRecord::value).containsExactly("1", "2");
    }

    @Test
    void aFailureBetweenKafkasCommitAndTheDatabasesRepeatsTheSameEvent() throws SQLException {
        append(1);
        sql("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''planted''; END'");
        sql("CREATE CONSTRAINT TRIGGER die AFTER DELETE ON outbox DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION die()");
        try (RelayLine line = line(BROKER.address())) {
            await(line);
            assertThatThrownBy(line::publishOldest).hasMessageContaining("planted");
        }
        sql("DROP TRIGGER die ON outbox");
        publishAll();

        List<ConsumerRecord<String, String>> records = published(2);
        assertThat(Topic.header(records.get(0), "ce_id")).isEqualTo(Topic.header(records.get(1), "ce_id"));
    }

    private void append(int... bodies) throws SQLException {
        for (int body : bodies) {
            sql(appending("k", body));
        }
    }

    private String appending(String key, int body) {
        return "SELECT outbox_append('{%s}', '{%s}', '{1}', '{1}', '{1}', '{ensemble.relay.test.made.v1}', '{%d}', '{null}')"
                .formatted(topic.name(), key, body);
    }

    private List<ConsumerRecord<String, String>> published(int number) {
        return topic.read(number, record -> true);
    }

    private void publishAll() throws SQLException {
        try (RelayLine line = line(BROKER.address())) {
            await(line);
            while (line.publishOldest() > 0) {
                // until nothing waits
            }
        }
    }

    private static RelayLine line(String kafka) throws SQLException {
        return new RelayLine(DATABASE.connect(), new RelayProducer(kafka, "test"), "/test");
    }

    private static void await(RelayLine line) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(line::isActive);
    }

    private static long waiting() throws SQLException {
        try (var connection = DATABASE.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void sql(String sql) throws SQLException {
        try (var connection = DATABASE.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
