package org.ensemble.session.seat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ensemble.platform.test.Topic;
import org.ensemble.session.ServiceTest;
import org.ensemble.session.World;
import org.ensemble.session.seat.Ask.Kind;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.ensemble.session.seat.SeatAnswer.Released;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.junit.jupiter.api.Test;

@ServiceTest
class SeatLedgerTest {
    @Inject
    World world;

    @Inject
    SeatLedger ledger;

    @Inject
    Promotions promotions;

    @Test
    void eightPodsRacingNeverOversellAndNumberEveryArrival() throws Exception {
        UUID session = world.session(60);
        List<UUID> learners = world.members(session, 480);
        List<SeatDesk> pods = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pods.add(new SeatDesk(ledger::settle, new DeskLimits(1000, 1000)));
        }
        List<CompletableFuture<SeatAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < learners.size(); i++) {
            answers.add(pods.get(i % 8).ask(take(session, learners.get(i), "k")).subscribeAsCompletionStage());
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);

        assertThat(world.numbers(session))
                .isEqualTo(Map.of("taken", 60L, "waiting", 420L, "confirmed seats", 60L, "waiting seats", 420L));
        List<Standing> seats = new ArrayList<>();
        answers.forEach(answer -> seats.add((Standing) answer.join()));
        assertThat(seats)
                .extracting(Standing::seq)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 480).boxed().toList());
        assertThat(seats).allMatch(seat -> seat.confirmed() == (seat.seq() <= 60));
        assertThat(seats).filteredOn(seat -> !seat.confirmed()).allMatch(seat -> seat.place() == seat.seq() - 60);
    }

    @Test
    void aRepeatGetsTheSeatAsItStandsAndItsKeyNeverBooksAgain() throws Throwable {
        UUID session = world.session(1);
        UUID learner = world.member(session);
        var first = one(take(session, learner, "a"));
        var both = settle(take(session, learner, "a"), take(session, learner, "b"));
        assertThat(both).containsExactly(first, first);

        assertThat(one(back(session, learner))).isInstanceOf(Released.class);
        assertThat(one(back(session, learner))).as("a repeat of giving back").isInstanceOf(Released.class);
        assertThat(settle(take(session, learner, "a"), take(session, learner, "b")))
                .allMatch(answer -> ((Refused) answer).code().equals("key-already-used"));
        assertThat(one(take(session, learner, "c"))).isInstanceOfSatisfying(Standing.class, seat -> {
            assertThat(seat.seq()).isEqualTo(2);
            assertThat(seat.confirmed()).isTrue();
        });
    }

    @Test
    void aSeatOfAFormerEnrolmentIsNobodysUntilItIsFreed() throws Throwable {
        UUID session = world.session(2);
        UUID learner = world.member(session);
        var first = one(take(session, learner, "a"));
        world.run("update member set enrolment = gen_random_uuid(), sequence = 3 where learner = ?", learner);
        var notYet = new Refused("enrolment-not-known", world.courseOf(session));

        assertThat(settle(take(session, learner, "a"), take(session, learner, "b")))
                .containsExactly(notYet, notYet)
                .doesNotContain(first);
        world.run("update member set left_at = now() where learner = ?", learner);
        assertThat(one(take(session, learner, "c"))).isEqualTo(notYet);
        world.run("update live_session set booking = 'closed' where id = ?", session);
        assertThat(one(take(session, learner, "c")))
                .as("nothing to wait for")
                .isEqualTo(new Refused("booking-closed", world.courseOf(session)));

        assertThat(one(back(session, learner))).isInstanceOf(Released.class);
        assertThat(world.numbers(session)).containsEntry("taken", 0L).containsEntry("confirmed seats", 0L);
    }

    @Test
    void twiceInOneBatchIsOneSeat() throws Throwable {
        UUID session = world.session(5);
        UUID learner = world.member(session);
        var answers = settle(take(session, learner, "a"), take(session, learner, "b"));
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(world.numbers(session)).containsEntry("taken", 1L).containsEntry("waiting", 0L);
        one(back(session, learner));
        assertThat(one(take(session, learner, "b")))
                .isEqualTo(new Refused("key-already-used", world.courseOf(session)));
    }

    @Test
    void theFirstInLineGetsTheSeatThatIsGivenBack() throws Throwable {
        UUID session = world.session(1);
        List<UUID> l = world.members(session, 3);
        l.forEach(learner -> quietly(take(session, learner, "k")));
        one(back(session, l.get(0)));
        assertThat(world.texts("select learner from seat where session = ? and state = 'confirmed'", session))
                .containsExactly(l.get(1).toString());
        assertThat(world.numbers(session)).containsEntry("taken", 1L).containsEntry("waiting", 1L);
    }

    @Test
    void whileSomebodyWaitsNobodyNewIsConfirmed() throws Throwable {
        UUID session = world.session(1);
        List<UUID> l = world.members(session, 4);
        l.subList(0, 3).forEach(learner -> quietly(take(session, learner, "k")));
        // As after a pod that died between raising and promoting.
        world.run("update live_session set capacity = 2 where id = ?", session);
        Standing last = (Standing) one(take(session, l.get(3), "k"));
        assertThat(last.confirmed()).isFalse();
        assertThat(last.place()).isEqualTo(2);
        assertThat(world.texts("select seq from seat where session = ? and state = 'confirmed' order by seq", session))
                .containsExactly("1", "2");
    }

    @Test
    void promotionGoesOnInOrderUntilNoSeatIsFree() throws Throwable {
        UUID session = world.session(1);
        List<UUID> l = world.members(session, 1300);
        for (int i = 0; i < l.size(); i += 100) {
            int from = i;
            settle(l.subList(from, from + 100).stream()
                    .map(learner -> take(session, learner, "k"))
                    .toArray(Ask[]::new));
        }
        world.run("update live_session set capacity = 1200 where id = ?", session);
        int promoted = VertxContextSupport.subscribeAndAwait(() -> promotions.finish(session));
        // The sweep that runs every 30 s may have taken a step of it.
        assertThat(promoted).isBetween(1, 1199);
        assertThat(world.number("select max(seq) from seat where session = ? and state = 'confirmed'", session))
                .isEqualTo(1200);
        assertThat(world.numbers(session))
                .isEqualTo(Map.of("taken", 1200L, "waiting", 100L, "confirmed seats", 1200L, "waiting seats", 100L));
    }

    @Test
    void whoIsNoMemberOrTooLateIsRefusedUnderTheLock() throws Throwable {
        UUID session = world.session(1);
        String course = world.courseOf(session);
        UUID stranger = UUID.randomUUID();
        assertThat(one(take(session, stranger, "k"))).isEqualTo(new Refused("enrolment-not-known", course));
        UUID member = world.member(session);
        assertThat(one(back(session, member))).isEqualTo(new Refused("no-seat", course));
        world.run("update live_session set booking = 'closed' where id = ?", session);
        assertThat(one(take(session, member, "k"))).isEqualTo(new Refused("booking-closed", course));
        world.run("update live_session set starts_at = now() - interval '1 minute' where id = ?", session);
        assertThat(one(take(session, member, "k"))).isEqualTo(new Refused("session-started", course));
        world.run("update live_session set cancelled_at = now() where id = ?", session);
        assertThat(one(take(session, member, "k"))).isEqualTo(new Refused("session-cancelled", course));
        assertThat(one(take(UUID.randomUUID(), member, "k"))).isEqualTo(new Refused("session-not-known", ""));
    }

    @Test
    void inOneBatchThoseWhoGiveBackGoFirst() throws Throwable {
        UUID session = world.session(2);
        List<UUID> l = world.members(session, 7);
        l.subList(0, 5).forEach(learner -> quietly(take(session, learner, "k")));

        var answers = settle(
                take(session, l.get(5), "k"),
                take(session, l.get(4), "k"),
                back(session, l.get(0)),
                back(session, l.get(2)),
                take(session, l.get(3), "k"),
                take(session, l.get(6), "k"));

        assertThat(answers)
                .extracting(answer -> answer instanceof Standing seat ? seat.seq() + " " + seat.place() : "given back")
                .containsExactly("6 2", "5 1", "given back", "given back", "4 null", "7 3");
        assertThat(world.numbers(session))
                .isEqualTo(Map.of("taken", 2L, "waiting", 3L, "confirmed seats", 2L, "waiting seats", 3L));
    }

    @Test
    void everySeatEventHasItsOneNotice() throws Throwable {
        UUID session = world.session(1);
        List<UUID> l = world.members(session, 2);
        l.forEach(learner -> quietly(take(session, learner, "k")));
        one(back(session, l.get(0)));
        World.eventually(() -> world.number("select count(*) from outbox") == 0);
        assertThat(world.number(
                        "select last from event_sequence where topic = 'session.seat' and key = ?", session.toString()))
                .isEqualTo(4);
        List<String> keys = l.stream().map(UUID::toString).toList();
        assertThat(new Topic("session.notice").read(3, record -> keys.contains(record.key())))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(keys.get(0), keys.get(1), keys.get(1));
    }

    private SeatAnswer one(Ask ask) throws Throwable {
        return settle(ask).get(0);
    }

    private void quietly(Ask ask) {
        try {
            one(ask);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SeatAnswer> settle(Ask... asks) throws Throwable {
        Uni<List<SeatAnswer>> work = ledger.settle(asks[0].session(), List.of(asks));
        return VertxContextSupport.subscribeAndAwait(() -> work);
    }

    private static Ask take(UUID session, UUID learner, String key) {
        return new Ask(session, Kind.TAKE, learner, key, null);
    }

    private static Ask back(UUID session, UUID learner) {
        return new Ask(session, Kind.GIVE_BACK, learner, "", null);
    }
}
