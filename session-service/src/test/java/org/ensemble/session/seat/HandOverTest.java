package org.ensemble.session.seat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ensemble.session.seat.Ask.Kind;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.ensemble.session.seat.SeatAnswer.Standing;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * The hand-over at the desk, thread by thread: Lincheck takes small programs of several threads through their interleavings and looks
 * whether each outcome could have come from the plain, sequential one beside it.
 */
class HandOverTest {
    private static final UUID SESSION = new UUID(0, 0);

    /** All interleavings are tried in order, up to the bounds. */
    @Test
    void theLineLosesNobodyHandsOutNobodyTwiceAndKeepsTheirOrder() {
        new ModelCheckingOptions()
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(2)
                .actorsAfter(1)
                .iterations(12)
                .invocationsPerIteration(100)
                .sequentialSpecification(PlainLine.class)
                .check(WatchedLine.class);
    }

    /** With real threads: the model checker takes Mutiny's way of answering for an endless loop. */
    @Test
    void theDeskAnswersEveryoneOnceInOrderOfArrivalWithOneBatchInFlight() {
        new StressOptions()
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(0)
                .actorsAfter(1)
                .iterations(5)
                .invocationsPerIteration(2_000)
                .minimizeFailedScenario(false)
                .sequentialSpecification(PlainDesk.class)
                .check(WatchedDesk.class);
    }

    private static Ask ask(Kind kind, int learner) {
        return new Ask(SESSION, kind, new UUID(0, learner), "k", null);
    }

    public static class WatchedLine {
        private final Line line = new Line(2);

        @Operation
        public boolean take(@Param(gen = IntGen.class, conf = "1:9") int learner) {
            return line.offer(new Pending(ask(Kind.TAKE, learner), null, null));
        }

        @Operation
        public boolean giveBack(@Param(gen = IntGen.class, conf = "1:9") int learner) {
            return line.offer(new Pending(ask(Kind.GIVE_BACK, learner), null, null));
        }

        @Operation
        public List<String> next() {
            return line.next().stream()
                    .map(Pending::ask)
                    .map(ask -> ask.kind() + " " + (int) ask.learner().getLeastSignificantBits())
                    .toList();
        }

        @Operation
        public void landed() {
            line.landed();
        }

        @Operation
        public boolean idle() {
            return line.idle();
        }
    }

    public static class PlainLine {
        private final List<String> queue = new ArrayList<>();
        private boolean inFlight;

        public boolean take(int learner) {
            return queue.size() < 2 && queue.add(Kind.TAKE + " " + learner);
        }

        public boolean giveBack(int learner) {
            return queue.size() < 2 && queue.add(Kind.GIVE_BACK + " " + learner);
        }

        public List<String> next() {
            List<String> batch = new ArrayList<>();
            while (!inFlight
                    && !queue.isEmpty()
                    && (batch.isEmpty() || kind(batch).equals(kind(queue)))) {
                batch.add(queue.remove(0));
            }
            inFlight |= !batch.isEmpty();
            return batch;
        }

        public void landed() {
            inFlight = false;
        }

        public boolean idle() {
            return queue.isEmpty() && !inFlight;
        }

        private static String kind(List<String> asks) {
            return asks.get(0).split(" ")[0];
        }
    }

    public static class WatchedDesk {
        private final SeatDesk desk = new SeatDesk((session, asks) -> settle(asks), 10);
        private long last;
        private boolean flying;

        @Operation
        public long take(@Param(gen = IntGen.class, conf = "1:9") int learner) throws Exception {
            SeatAnswer answer = desk.ask(ask(Kind.TAKE, learner))
                    .subscribeAsCompletionStage()
                    .get();
            return answer instanceof Standing seat ? seat.seq() : -1;
        }

        /** Gives numbers as the ledger does, and is not made for two batches at once. */
        private Uni<List<SeatAnswer>> settle(List<Ask> asks) {
            if (flying) {
                return Uni.createFrom()
                        .item(asks.stream()
                                .<SeatAnswer>map(ask -> new Refused("two-in-flight", ""))
                                .toList());
            }
            flying = true;
            List<SeatAnswer> answers = new ArrayList<>();
            for (Ask ask : asks) {
                answers.add(new Standing(true, ++last, null, Instant.EPOCH));
            }
            flying = false;
            return Uni.createFrom().item(answers);
        }
    }

    public static class PlainDesk {
        private long last;

        public long take(int learner) {
            return ++last;
        }
    }
}
