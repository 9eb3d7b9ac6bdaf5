package org.ensemble.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import org.ensemble.platform.outbox.PgOutbox;
import org.ensemble.platform.outbox.Relay;

/** The inbox without a running application, for pods that a test builds by hand. */
public final class InboxDoor {
    private InboxDoor() {}

    public static PgInbox inbox(Vertx vertx, Pool pool, PgOutbox outbox, Relay relay, ObjectMapper json) {
        return new PgInbox(pool, outbox, relay, new Inbox.Parts(json, new Pauses(vertx), "session-service"));
    }
}
