package org.ensemble.session.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ensemble.platform.test.Topic;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

/** The clock on a real database, looked at by hand. */
@ServiceTest
class ClockworkTest {
    @Inject
    World world;

    @Inject
    Clockwork clockwork;

    @Test
    void howeverManyPodsLookAtOnceEachStepIsToldOnce() {
        UUID session = world.session(5, "course-" + UUID.randomUUID(), Duration.ofMinutes(10));
        world.run(
                "update live_session set booking = 'announced', opens_at = now() - interval '1 second' where id = ?",
                session);
        lookEightTimesAtOnce();
        assertThat(told(session, "session.booking")).isEqualTo(1);
        assertThat(told(session, "session.doors")).isEqualTo(1);
        assertThat(state(session)).isEqualTo("open doors-open");

        world.run("update live_session set starts_at = now() - interval '1 second' where id = ?", session);
        lookEightTimesAtOnce();
        assertThat(state(session)).isEqualTo("open started");
        world.run("update live_session set ends_at = now() where id = ?", session);
        lookEightTimesAtOnce();
        assertThat(state(session)).isEqualTo("open ended");
        assertThat(told(session, "session.session")).isEqualTo(2);
        assertThat(new Topic("session.session").read(2, record -> record.key().equals(session.toString())))
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly("ensemble.session.session.started.v1", "ensemble.session.session.ended.v1");
        var opened = new Topic("session.booking").read(1, record -> record.key().equals(session.toString()));
        assertThat(opened.get(0).value()).contains("\"by\":null");
    }

    @Test
    void aClosedBookingIsNotOpenedByTheClock() {
        UUID session = world.session(5);
        world.run(
                "update live_session set booking = 'closed', opens_at = now() - interval '1 second' where id = ?",
                session);
        look();
        assertThat(state(session)).isEqualTo("closed planned");
    }

    @Test
    void aCancelledSessionIsLeftAlone() {
        UUID session = world.session(5, "course-" + UUID.randomUUID(), Duration.ofMinutes(-90));
        world.run("update live_session set cancelled_at = now() where id = ?", session);
        look();
        assertThat(state(session)).isEqualTo("open planned");
    }

    private String state(UUID session) {
        return world.text("select booking || ' ' || step from live_session where id = ?", session);
    }

    private long told(UUID session, String topic) {
        return world.number(
                "select coalesce(max(last), 0) from event_sequence where topic = ? and key = ?",
                topic,
                session.toString());
    }

    private void look() {
        clockwork.look().await().atMost(Duration.ofSeconds(30));
    }

    private void lookEightTimesAtOnce() {
        List<Uni<Void>> looks = Stream.generate(clockwork::look).limit(8).toList();
        Uni.join().all(looks).andFailFast().await().atMost(Duration.ofSeconds(30));
    }
}
