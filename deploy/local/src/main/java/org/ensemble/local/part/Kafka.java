package org.ensemble.local.part;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.ensemble.local.Home;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Software;
import org.ensemble.local.Trouble;

/** Kafka: one node that is broker and controller (KRaft). */
public final class Kafka implements Part {

    private final Home home;
    private final int port;
    private final int controllerPort;

    public Kafka(Home home, Ports ports) {
        this.home = home;
        this.port = ports.of("kafka");
        this.controllerPort = ports.of("kafka-controller");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> ports() {
        return List.of("kafka", "kafka-controller");
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        Path settings = home.own().resolve("kafka.properties");
        Files.createDirectories(home.own());
        Files.writeString(settings, settings());
        if (!Files.exists(home.data("kafka").resolve("meta.properties"))) {
            format(settings);
        }
        return java("kafka.Kafka", settings.toString());
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                # topics are made by their producers, on purpose and with their own retention
                auto.create.topics.enable=false
                num.partitions=4
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # a small heap: the cleaner alone would take 128 MB of it
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                """
                .formatted(port, controllerPort, home.data("kafka"));
    }

    private void format(Path settings) throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        // Kafka takes a leading dash for an option.
        String cluster =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replace('-', '_');
        Path log = home.log("kafka-format").file();
        Files.createDirectories(log.getParent());
        Process process = java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        cluster,
                        "-c",
                        settings.toString(),
                        "--ignore-formatted")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new Trouble("kafka can't make its data: see " + log);
        }
    }

    private ProcessBuilder java(String main, String... arguments) {
        Path libraries = home.repository().resolve("deploy/local/target/parts/kafka");
        List<String> command = Software.java(
                "-Xmx192m",
                "-Xms64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // starts sooner and takes less; one machine's events are no load for it
                "-XX:MetaspaceSize=64m",
                "-Xss512k",
                "-Dlog4j2.configurationFile=" + home.repository().resolve("deploy/local/kafka-log4j2.properties"),
                "-cp",
                libraries + "/*",
                main);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean ready(Log log) {
        return log.says("Kafka Server started");
    }
}
