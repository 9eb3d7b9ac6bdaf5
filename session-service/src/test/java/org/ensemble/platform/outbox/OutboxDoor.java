package org.ensemble.platform.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The outbox without a running application, for pods that a test builds by hand. */
public final class OutboxDoor {
    private OutboxDoor() {}

    public static PgOutbox outbox(ObjectMapper json) {
        return new PgOutbox(new Drafts(json));
    }

    /** A relay that is woken but never started: what is told stays in the outbox, to be read by the test. */
    public static Relay relay() {
        return new Relay(() -> {
            throw new IllegalStateException("this relay is never started");
        });
    }
}
