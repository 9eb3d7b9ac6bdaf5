package org.ensemble.drill.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** One connection with at most one request under way. */
final class Connection {

    /** Told of each answer, and once when the connection is gone. */
    interface Listener {
        void answered(Connection from, int status, long since);
    }

    private static final long IDLE = -1;

    private final NetSocket socket;
    private final Listener listener;
    private final AnswerReader reader = new AnswerReader();
    private long since = IDLE;

    Connection(NetSocket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
        socket.handler(this::came);
        socket.closeHandler(gone -> lost());
    }

    /** @param from when its latency begins, in nanoseconds */
    void send(Buffer request, long from) {
        since = from;
        socket.write(request);
    }

    private void came(Buffer part) {
        int status = reader.read(part);
        if (status != AnswerReader.INCOMPLETE) {
            long begun = since;
            since = IDLE;
            listener.answered(this, status, begun);
        }
    }

    private void lost() {
        if (since != IDLE) {
            long begun = since;
            since = IDLE;
            listener.answered(this, Outcome.LOST, begun);
        }
    }

    void close() {
        socket.close();
    }
}
