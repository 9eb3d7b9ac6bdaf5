package org.ensemble.gateway.proxy;

import io.vertx.core.net.SocketAddress;
import java.net.URI;

/** One address of a service: what it has to do for us now, and how it has been lately. Reached from several event loops. */
final class Address {

    private final SocketAddress socket;
    private int answers;
    private int streams;
    private Health health = Health.unknown(System.nanoTime());

    Address(URI url) {
        socket = SocketAddress.inetSocketAddress(url.getPort() > 0 ? url.getPort() : 80, url.getHost());
    }

    SocketAddress socket() {
        return socket;
    }

    synchronized Choice.Candidate candidate(boolean stream) {
        return new Choice.Candidate(stream ? streams : answers, health);
    }

    synchronized void begin(boolean stream, long now) {
        health = health.tried(now);
        count(stream, 1);
    }

    synchronized void end(boolean stream) {
        count(stream, -1);
    }

    synchronized void failed(long begun) {
        health = health.failed(begun, System.nanoTime());
    }

    synchronized void silent(long begun) {
        health = health.silent(begun, System.nanoTime());
    }

    synchronized void answered(long begun) {
        health = health.answered(begun, System.nanoTime());
    }

    synchronized int pending() {
        return answers;
    }

    synchronized int streams() {
        return streams;
    }

    synchronized int aside() {
        return health.aside() ? 1 : 0;
    }

    private void count(boolean stream, int more) {
        if (stream) {
            streams += more;
        } else {
            answers += more;
        }
    }
}
