package org.ensemble.session.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ensemble.session.seat.Ask.Kind;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * A desk's line, thread by thread: Lincheck takes small programs of several threads through their interleavings and looks
 * whether each outcome could have come from the plain, sequential one beside it.
 */
final class HandOver {
    private static final UUID SESSION = new UUID(0, 0);

    private HandOver() {}

    /** Ends with an error where one of the interleavings tried, 100 of each of 12 random programs, has an outcome that can't be. */
    public static void main(String[] none) {
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

    private static Ask ask(Kind kind, int learner) {
        return new Ask(SESSION, kind, new UUID(0, learner), "k", null);
    }

    public static class WatchedLine {
        private final Line line = new Line(3);

        @Operation
        public boolean take(@Param(gen = IntGen.class, conf = "1:2") int learner) {
            return line.offer(new Pending(ask(Kind.TAKE, learner), null, null));
        }

        @Operation
        public boolean giveBack(@Param(gen = IntGen.class, conf = "1:2") int learner) {
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
            return queue.size() < 3 && queue.add(Kind.TAKE + " " + learner);
        }

        public boolean giveBack(int learner) {
            return queue.size() < 3 && queue.add(Kind.GIVE_BACK + " " + learner);
        }

        public List<String> next() {
            List<String> batch = new ArrayList<>();
            while (!inFlight && !queue.isEmpty() && !batch.contains(other(queue.get(0)))) {
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

        /** What the same learner may not want in the same batch. */
        private static String other(String ask) {
            return ask.startsWith("TAKE") ? ask.replace("TAKE", "GIVE_BACK") : ask.replace("GIVE_BACK", "TAKE");
        }
    }
}
