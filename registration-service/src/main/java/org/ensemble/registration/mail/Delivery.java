package org.ensemble.registration.mail;

import io.vertx.ext.mail.SMTPException;
import org.ensemble.registration.mail.PostRule.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of one try to send a letter. */
record Delivery(Letter letter, Outcome outcome, @Nullable String problem) {

    static Delivery of(Letter letter, @Nullable Throwable failure) {
        return failure == null
                ? new Delivery(letter, Outcome.SENT, null)
                : new Delivery(letter, outcome(failure), String.valueOf(failure.getMessage()));
    }

    private static Outcome outcome(Throwable failure) {
        if (failure instanceof SMTPException answer) {
            return answer.isPermanent() ? Outcome.REFUSED_FOR_GOOD : Outcome.REFUSED_FOR_NOW;
        }
        return Outcome.SERVER_AWAY;
    }
}
