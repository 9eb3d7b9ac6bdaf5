package org.ensemble.drill.seats.crowd;

import java.util.concurrent.CompletableFuture;

/** Does one thing after the other. */
interface Client {

    /** The next thing; done when it is answered. */
    CompletableFuture<?> act();
}
