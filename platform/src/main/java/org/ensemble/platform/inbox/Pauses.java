package org.ensemble.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Waits without a thread, and goes on in the Vert.x context where it began: database sessions are bound to theirs. */
@ApplicationScoped
class Pauses {
    private final Vertx vertx;

    Pauses(Vertx vertx) {
        this.vertx = vertx;
    }

    Uni<Void> pause(long milliseconds) {
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            vertx.setTimer(milliseconds, timer -> context.runOnContext(nothing -> emitter.complete(null)));
        });
    }
}
