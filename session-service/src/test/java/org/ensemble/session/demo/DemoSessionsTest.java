package org.ensemble.session.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.ensemble.session.live.LiveSessions;
import org.junit.jupiter.api.Test;

@ServiceTest
class DemoSessionsTest {
    private static final String ALL =
            "select id from live_session where course = 'learn4pe' and join_link like '%ensemble.example%'";

    @Inject
    World world;

    @Inject
    LiveSessions sessions;

    @Inject
    ObjectMapper json;

    @Test
    void tenSessionsAreMadeOnceAsTwinsWithSixtySeatsAhead() throws Throwable {
        var demo = new DemoSessions(true, sessions, json, Clock.systemUTC());
        demo.seed(null);
        demo.seed(null);

        assertThat(world.texts(ALL)).hasSize(10);
        assertThat(world.number(
                        "select count(*) from live_session a join live_session b on b.id = a.twin and b.twin = a.id"
                                + " and a.language <> b.language and a.week = b.week where a.capacity = 60 and a.starts_at > now()"
                                + " and a.title_en <> b.title_en and a.id = any (array(" + ALL + "))"))
                .isEqualTo(10);
        assertThat(world.number(
                        "select sum(last) from event_sequence where topic = 'session.session' and key in (select s::text from ("
                                + ALL + ") x (s))"))
                .as("each is scheduled once, and the first of two twins told of the other")
                .isEqualTo(15);
    }
}
