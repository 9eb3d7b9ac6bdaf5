package org.ensemble.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real Kafka (KRaft, one node) for one module's tests. */
public final class KafkaStack implements QuarkusTestResourceLifecycleManager {
    private final Broker broker = new Broker();

    @Override
    public Map<String, String> start() {
        broker.start();
        System.setProperty("ensemble.test.kafka", broker.address());
        return Map.of("ENSEMBLE_KAFKA", broker.address());
    }

    @Override
    public void stop() {
        broker.stop();
    }
}
