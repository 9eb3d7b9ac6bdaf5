package org.ensemble.gateway;

import java.security.KeyPair;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** What the small servers and the tests tell each other. Plain JDK types: the two may be loaded by different class loaders. */
record Shared(Map<String, Object> values) {

    AtomicLong count(String name) {
        return (AtomicLong) values.computeIfAbsent(name, key -> new AtomicLong());
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    /** Has a server do what it has put here. */
    void run(String name) {
        ((Runnable) Objects.requireNonNull(values.get(name), name)).run();
    }

    String text(String name) {
        return String.valueOf(values.get(name));
    }

    Tokens tokens() {
        return new Tokens((KeyPair) values.computeIfAbsent("key pair", key -> Tokens.newKeys()), text("issuer"));
    }
}
