package org.ensemble.session.card;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.test.Tokens;
import org.ensemble.platform.test.browser.PageWalk;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.junit.jupiter.api.Test;

/** Every page of this service in both languages, on a phone and a desktop, as each kind of reader. */
@ServiceTest
class PagesTest {
    private static final String COURSE = "learn4pe";

    @Inject
    World world;

    @TestHTTPResource("/")
    String site;

    @Test
    void everyPageIsInOrderForEverybody() {
        UUID me = UUID.randomUUID();
        UUID open = world.session(60, COURSE, Duration.ofDays(2));
        world.member(open, me);
        UUID mine = world.session(60, COURSE, Duration.ofDays(3));
        UUID line = world.session(2, COURSE, Duration.ofDays(4));
        UUID full = world.session(1, COURSE, Duration.ofDays(5));
        UUID closed = world.session(5, COURSE, Duration.ofDays(6));
        UUID cancelled = world.session(5, COURSE, Duration.ofDays(7));
        UUID soon = world.session(5, COURSE, Duration.ofMinutes(10));
        world.session(5, COURSE, Duration.ofDays(-1));
        UUID announced = world.session(5, COURSE, Duration.ofDays(8));
        UUID called = world.session(5, COURSE, Duration.ofDays(9));
        List.of(announced, called)
                .forEach(one -> world.run(
                        "update live_session set booking = 'announced', opens_at = now() + interval '12 hours' where id = ?",
                        one));
        world.run("insert into opening_call (session, learner, asked_at) values (?, ?, now())", called, me);
        UUID under = world.session(1, COURSE, Duration.ofMinutes(-5));
        world.run(
                "update live_session set watch_link = 'https://watch.example/stream', room_limit = 250 where id = ?",
                under);
        seat(me, mine, 1, "confirmed");
        seat(me, soon, 1, "confirmed");
        List.of(1, 2, 3).forEach(seq -> seat(UUID.randomUUID(), line, seq, seq > 2 ? "waiting" : "confirmed"));
        seat(me, line, 4, "waiting");
        seat(UUID.randomUUID(), full, 1, "confirmed");
        world.run("update live_session set booking = 'closed' where id = ?", closed);
        world.run("update live_session set cancelled_at = now() where id = ?", cancelled);
        world.run("update live_session set week = 2, language = 'fr', twin = ? where id = ?", mine, line);

        String base = site.replaceFirst("/$", "");
        Map<String, String> learner = Map.of("Authorization", "Bearer " + Tokens.learner(me));
        Map<String, String> facilitator = Map.of("Authorization", "Bearer " + Tokens.facilitator(UUID.randomUUID()));
        PageWalk.at(base)
                .see("/sessions")
                .as("learner", learner)
                .see(
                        "/sessions",
                        "/sessions/" + line,
                        "/sessions/" + line + "/seat/release",
                        "/sessions/" + mine + "/join",
                        "/sessions/" + called,
                        "/sessions/" + under,
                        "/sessions/" + line + "/watch")
                .as("facilitator", facilitator)
                .see(
                        "/admin/sessions",
                        "/admin/sessions/" + line + "?capacity=3",
                        "/admin/sessions/" + called,
                        "/admin/sessions/" + called + "/edit",
                        "/admin/sessions/" + line + "/cancel")
                .as("learner", learner)
                .expecting(404)
                .see("/sessions/" + UUID.randomUUID())
                .clean();
    }

    private void seat(UUID learner, UUID session, int seq, String state) {
        world.run(
                """
                insert into seat (session, learner, enrolment, seq, state, asked_at, confirmed_at, key)
                values (?, ?, gen_random_uuid(), ?, ?, now(), case when ? = 'confirmed' then now() end, '-')""",
                session,
                learner,
                seq,
                state,
                state);
        world.run(
                """
                insert into learner (id, display_name, language, zone, path) values (?, ?, 'en', 'America/Halifax', 'supporter')
                on conflict do nothing""",
                learner,
                "Renée <b>O’Neil</b> 🌊 " + seq);
        String column = state.equals("confirmed") ? "taken" : "waiting";
        world.run(
                "update live_session set " + column + " = " + column + " + 1, last_seq = " + seq + " where id = ?",
                session);
    }
}
