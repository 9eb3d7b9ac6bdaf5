package org.ensemble.session.proof;

import java.util.List;
import org.ensemble.session.proof.Ledger.Click;

/** One step of a history. */
sealed interface Act {
    List<String> on(Ledger ledger);

    record Take(int session, List<Click> clicks, boolean together) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.take(session, clicks, together);
        }
    }

    record GiveBack(int session, List<Integer> learners) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.giveBack(session, learners);
        }
    }

    /** Others give back in the very batch in which these take. */
    record Both(int session, List<Click> clicks, List<Integer> back) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.both(session, clicks, others());
        }

        private List<Integer> others() {
            return back.stream()
                    .filter(one -> clicks.stream().noneMatch(click -> click.learner() == one))
                    .toList();
        }
    }

    record Join(int learner) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.join(learner);
        }
    }

    record Leave(int learner, boolean known) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.leave(learner, known);
        }
    }

    record React(int learner) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.react(learner);
        }
    }

    record Capacity(int session, int to) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.capacity(session, to);
        }
    }

    record HalfRaise(int session, int to) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.halfRaise(session, to);
        }
    }

    record Sweep() implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.sweep();
        }
    }

    record Booking(int session, boolean open) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.booking(session, open);
        }
    }

    record Start(int session) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.start(session);
        }
    }

    record Cancel(int session) implements Act {
        @Override
        public List<String> on(Ledger ledger) {
            return ledger.cancel(session);
        }
    }
}
