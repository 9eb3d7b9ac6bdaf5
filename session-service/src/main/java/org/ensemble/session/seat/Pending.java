package org.ensemble.session.seat;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import org.jspecify.annotations.Nullable;

/** A request in the queue, with the caller who waits for its answer on a Vert.x context of its own. */
record Pending(Ask ask, UniEmitter<? super SeatAnswer> caller, @Nullable Context context) {

    void answer(SeatAnswer answer) {
        onContext(() -> caller.complete(answer));
    }

    void fail(Throwable failure) {
        onContext(() -> caller.fail(failure));
    }

    void onContext(Runnable work) {
        if (context == null) {
            work.run();
        } else {
            context.runOnContext(ignored -> work.run());
        }
    }
}
