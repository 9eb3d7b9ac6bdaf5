package org.ensemble.platform.test;

import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka broker. Also usable without Quarkus. */
public final class Broker {
    private static final String IMAGE = "apache/kafka:4.1.1";

    private @Nullable KafkaClusterTestKit embedded;
    private @Nullable KafkaContainer container;

    public void start() {
        try {
            if (Docker.has(IMAGE)) {
                container = new KafkaContainer(IMAGE);
                container.start();
            } else {
                embedded = startEmbedded();
            }
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not be started for the tests", e);
        }
    }

    /** The bootstrap address, host:port. */
    public String address() {
        if (container != null) {
            return container.getBootstrapServers();
        }
        if (embedded != null) {
            return embedded.bootstrapServers();
        }
        throw new IllegalStateException("not started");
    }

    public void stop() {
        if (container != null) {
            container.stop();
        }
        if (embedded != null) {
            try {
                embedded.close();
            } catch (Exception e) {
                throw new IllegalStateException("Kafka did not stop", e);
            }
        }
    }

    private static KafkaClusterTestKit startEmbedded() throws Exception {
        var nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(1)
                .setNumControllerNodes(1)
                .build();
        var kit = new KafkaClusterTestKit.Builder(nodes)
                .setConfigProp("auto.create.topics.enable", "false")
                .setConfigProp("offsets.topic.num.partitions", "1")
                .setConfigProp("offsets.topic.replication.factor", "1")
                .setConfigProp("transaction.state.log.num.partitions", "1")
                .setConfigProp("transaction.state.log.replication.factor", "1")
                .setConfigProp("transaction.state.log.min.isr", "1")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .build();
        kit.format();
        kit.startup();
        kit.waitForReadyBrokers();
        return kit;
    }
}
