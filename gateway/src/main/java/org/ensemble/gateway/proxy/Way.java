package org.ensemble.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way of one request to a service: to one address, or to a few one after the other, to none of them twice. */
final class Way {

    private static final int ADDRESSES_AT_MOST = 3;
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    private final Addresses addresses;
    private final boolean stream;
    private final Function<Address, Future<HttpClientRequest>> connections;
    private final List<Address> tried = new ArrayList<>();
    private final Promise<Void> over = Promise.promise();
    private @Nullable Address at;
    private long begun;
    private boolean answered;

    Way(Addresses addresses, boolean stream, Function<Address, Future<HttpClientRequest>> connections) {
        this.addresses = addresses;
        this.stream = stream;
        this.connections = connections;
    }

    /** A connection on which nothing was sent yet. An address that can't be reached is set aside, and another one asked. */
    Future<HttpClientRequest> connect() {
        Address next = addresses.next(stream, tried);
        if (next == null) {
            return Future.failedFuture("no address left");
        }
        tried.add(next);
        at = next;
        begun = System.nanoTime();
        return connections.apply(next).recover(this::elsewhere);
    }

    private Future<HttpClientRequest> elsewhere(Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException) {
            leave();
            return Future.failedFuture(failure);
        }
        failed();
        if (!goesOn()) {
            return Future.failedFuture(failure);
        }
        addresses.afterUnreachable().increment();
        return connect();
    }

    /**
     * What was sent has brought no answer.
     *
     * @param hadCome whether all of the request had come from its sender, so that only the connection can have stopped it
     * @return whether its connection is dead, and another address is left to be asked
     */
    boolean lost(Throwable failure, boolean hadCome) {
        Address address = at;
        if (address == null) {
            return false;
        }
        if (dead(failure, hadCome)) {
            failed();
            return goesOn();
        }
        if (failure instanceof TimeoutException) {
            address.silent(begun);
        }
        leave();
        return false;
    }

    /** Its service has begun to answer. */
    void answered() {
        if (at != null) {
            answered = true;
            at.answered(begun);
        }
    }

    /** It failed, or said that it is stopping. */
    void failed() {
        if (at != null) {
            at.failed(begun);
            leave();
        }
    }

    /** The address it was at has no more to do with it; safe to call again. */
    void leave() {
        if (at != null) {
            at.end(stream);
            at = null;
        }
    }

    /** Whatever came of it, it is over; safe to call again. Who gave up on an address that said nothing has told us something. */
    void end() {
        if (at != null && !answered && System.nanoTime() - begun > PATIENCE) {
            at.silent(begun);
        }
        leave();
        over.tryComplete();
    }

    Future<Void> over() {
        return over.future();
    }

    void repeated() {
        addresses.afterDead().increment();
    }

    private boolean goesOn() {
        return tried.size() < Math.min(ADDRESSES_AT_MOST, addresses.size());
    }

    private static boolean dead(Throwable failure, boolean hadCome) {
        // A write that fails resets its request before the connection is seen to be closed.
        boolean unwritten = failure instanceof StreamResetException reset && reset.getCause() == null;
        return failure instanceof HttpClosedException || failure instanceof IOException || hadCome && unwritten;
    }
}
