package org.ensemble.drill.bench;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ensemble.drill.bench.load.Requests;
import org.ensemble.drill.bench.stage.Members;
import org.jspecify.annotations.Nullable;

/** The requests of those whose turn it is, as they stand on the wire. */
final class Clicks {

    private static final byte[] TOKEN = ascii("/seat HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ");
    private static final byte[] END = ascii("\r\nContent-Length: 0\r\n\r\n");
    private static final int ROOM = 1_200;

    private Clicks() {}

    /** {@code PUT …/seat}, each with a key of its own. */
    static Requests take(Turns turns, Members members) {
        byte[] key = ascii("\r\nIdempotency-Key: " + UUID.randomUUID() + "-");
        return () -> {
            if (!turns.hasNext()) {
                return null;
            }
            Turns.Turn turn = turns.next();
            return head("PUT", turn.session(), members.tokens().get(turn.number()))
                    .appendBytes(key)
                    .appendString(Long.toString(turn.count()))
                    .appendBytes(END);
        };
    }

    /** One learner's first click in this session. */
    static Buffer take(UUID session, int number, byte[] token) {
        return head("PUT", session, token)
                .appendString("\r\nIdempotency-Key: once-" + number)
                .appendBytes(END);
    }

    /**
     * {@code OPTIONS …/seat}: the same path through server, token check and routing, answered without asking anybody.
     */
    static Requests empty(UUID session, Members members) {
        int[] next = {0};
        return new Requests() {
            @Override
            public @Nullable Buffer next() {
                next[0] = (next[0] + 1) % members.count();
                return head("OPTIONS", session, members.tokens().get(next[0])).appendBytes(END);
            }
        };
    }

    private static Buffer head(String method, UUID session, byte[] token) {
        return Buffer.buffer(ROOM)
                .appendString(method)
                .appendString(" /api/sessions/")
                .appendString(session.toString())
                .appendBytes(TOKEN)
                .appendBytes(token);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
