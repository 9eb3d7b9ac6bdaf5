package org.ensemble.session.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ensemble.session.seat.Ask.Kind;
import org.ensemble.session.seat.Judged.Asked;
import org.ensemble.session.seat.Judged.Room;
import org.ensemble.session.seat.SeatAnswer.Standing;

class SeatRuleTest {
    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @Property(tries = 300)
    void nobodyIsSeatedTwiceOversoldOrPassedOver(
            @ForAll @IntRange(min = 1, max = 40) int capacity,
            @ForAll @IntRange(min = 0, max = 40) int takenWish,
            @ForAll @IntRange(min = 0, max = 20) int waiting,
            @ForAll List<@IntRange(min = 0, max = 30) Integer> people) {
        int taken = Math.min(takenWish, capacity);
        Room room = room(capacity, taken, waiting);
        var plan = SeatRule.settle(room, people.stream().map(SeatRuleTest::asks).toList());

        long confirmed =
                plan.given().stream().filter(one -> one.seat().confirmed()).count();
        assertThat(taken + plan.promoted() + confirmed).isLessThanOrEqualTo(capacity);
        assertThat(plan.promoted()).isEqualTo(Math.min(capacity - taken, waiting));
        if (plan.promoted() < waiting) {
            assertThat(confirmed).as("nobody new while somebody waits").isZero();
        }
        assertThat(plan.given()).hasSize(new HashSet<>(people).size());
        assertThat(plan.answers()).hasSize(people.size());
        List<Long> seqs = plan.given().stream().map(one -> one.seat().seq()).toList();
        for (int i = 0; i < seqs.size(); i++) {
            assertThat(seqs.get(i)).isEqualTo(room.lastSeq() + i + 1);
        }
        assertThat(places(plan)).isEqualTo(expectedPlaces(waiting - plan.promoted(), plan));
        assertRepeatsAgree(people, plan);
    }

    @Property(tries = 200)
    void givingBackLetsInAsManyAsFit(
            @ForAll @IntRange(min = 1, max = 30) int capacity,
            @ForAll @IntRange(min = 0, max = 30) int waiting,
            @ForAll @IntRange(min = 0, max = 30) int givingWish) {
        int giving = Math.min(givingWish, capacity);
        Room room = room(capacity, capacity, waiting);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < giving; i++) {
            asked.add(stands(Kind.GIVE_BACK, i, new Standing(true, i + 1, null, NOW)));
        }
        var plan = SeatRule.settle(room, asked);

        assertThat(plan.released()).hasSize(giving);
        assertThat(plan.promoted()).isEqualTo(Math.min(giving, waiting));
    }

    /** The answers are those that each would get alone, when all who give back come first. */
    @Property(tries = 500)
    void aBatchOfBothKindsIsAsIfThoseWhoGiveBackHadComeFirst(
            @ForAll @IntRange(min = 1, max = 12) int capacity,
            @ForAll @IntRange(min = 0, max = 24) int standing,
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 60) Integer> wishes) {
        var alone = new SmallRoom(capacity, standing);
        List<Integer> distinct = wishes.stream().distinct().toList();
        List<Asked> together = distinct.stream().map(alone::wish).toList();

        var answers = SeatRule.settle(alone.room(), together).answers();

        List<Integer> order = IntStream.range(0, distinct.size()).boxed().collect(Collectors.toList());
        order.sort(Comparator.comparing(i -> together.get(i).kind() == Kind.TAKE));
        order.forEach(i -> assertThat(answers.get(i)).isEqualTo(alone.settle(together.get(i))));
    }

    /** Who stands in a full session, one request after the other. The even ones among those who stand give back, the others ask again. */
    private static final class SmallRoom {
        private final int capacity;
        private final List<Integer> seated = new ArrayList<>();
        private final List<Integer> line = new ArrayList<>();
        private int last;

        SmallRoom(int capacity, int standing) {
            this.capacity = capacity;
            IntStream.range(0, standing).forEach(person -> stand(++last));
        }

        private Standing stand(int seq) {
            boolean confirmed = line.isEmpty() && seated.size() < capacity;
            (confirmed ? seated : line).add(seq);
            return standing(seq);
        }

        private Standing standing(int seq) {
            Long place = seated.contains(seq) ? null : line.indexOf(seq) + 1L;
            return new Standing(place == null, seq, place, NOW);
        }

        Room room() {
            return SeatRuleTest.room(capacity, seated.size(), line.size());
        }

        Asked wish(int person) {
            boolean stands = seated.contains(person) || line.contains(person);
            Kind kind = stands && person % 2 == 0 ? Kind.GIVE_BACK : Kind.TAKE;
            return stands ? stands(kind, person, standing(person)) : asks(person);
        }

        SeatAnswer settle(Asked one) {
            int seq = (int) one.learner().getLeastSignificantBits();
            if (one.kind() == Kind.TAKE) {
                return one.standing() == null ? stand(++last) : standing(seq);
            }
            seated.remove((Integer) seq);
            line.remove((Integer) seq);
            while (seated.size() < capacity && !line.isEmpty()) {
                seated.add(line.remove(0));
            }
            return new SeatAnswer.Released(NOW);
        }
    }

    private static void assertRepeatsAgree(List<Integer> people, SeatRule.Plan plan) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            if (!seen.add(people.get(i))) {
                assertThat(plan.answers().get(i)).isEqualTo(plan.answers().get(people.indexOf(people.get(i))));
            }
        }
    }

    private static List<Long> places(SeatRule.Plan plan) {
        return plan.given().stream()
                .filter(one -> !one.seat().confirmed())
                .map(one -> one.seat().place())
                .toList();
    }

    private static List<Long> expectedPlaces(int waiting, SeatRule.Plan plan) {
        List<Long> expected = new ArrayList<>();
        long place = waiting;
        for (var one : plan.given()) {
            if (!one.seat().confirmed()) {
                expected.add(++place);
            }
        }
        return expected;
    }

    private static Asked asks(int person) {
        return new Asked(Kind.TAKE, id(person), "key", null, null, false, false, id(person), null);
    }

    private static Asked stands(Kind kind, int person, Standing standing) {
        return new Asked(kind, id(person), "key", standing, id(person), true, false, id(person), null);
    }

    private static UUID id(int n) {
        return new UUID(7, n);
    }

    private static Room room(int capacity, int taken, int waiting) {
        return new Room(
                id(0),
                "c",
                capacity,
                taken,
                waiting,
                taken + waiting,
                true,
                false,
                NOW.plusSeconds(60),
                "UTC",
                "T",
                "T",
                NOW,
                false,
                null);
    }
}
