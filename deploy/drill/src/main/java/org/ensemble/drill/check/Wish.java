package org.ensemble.drill.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one learner wanted once (a seat, giving it back, joining), with every request that it took. */
public record Wish(UUID learner, long intended, List<Attempt> attempts) {

    public Optional<Attempt> accepted() {
        return attempts.stream().filter(attempt -> attempt.reply().accepted()).findFirst();
    }

    public Optional<Reply.Seated> seated() {
        return accepted()
                .map(Attempt::reply)
                .filter(Reply.Seated.class::isInstance)
                .map(Reply.Seated.class::cast);
    }

    /** The earliest request that can have had the effect: one that was clearly refused can not. */
    public Optional<Attempt> effective() {
        return attempts.stream()
                .filter(attempt -> !(attempt.reply() instanceof Reply.Refused))
                .findFirst();
    }

    /** The end of it: the last answer, whatever it said. Empty for a wish that was never sent. */
    public Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    public boolean refused() {
        return last().filter(attempt -> attempt.reply() instanceof Reply.Refused)
                .isPresent();
    }
}
