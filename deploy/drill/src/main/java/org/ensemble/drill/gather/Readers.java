package org.ensemble.drill.gather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services' own consumers have read. */
public final class Readers {

    private final String servers;
    private final Topics topics;

    public Readers(String servers) {
        this.servers = servers;
        this.topics = new Topics(servers);
    }

    /** The first consumer group that has something left to read; empty when all have read all. */
    String behind() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            for (String group : groups) {
                Map<TopicPartition, Long> left = left(admin, group);
                if (!left.isEmpty() && topics.anythingBehind(left)) {
                    return group;
                }
            }
            return "";
        } catch (ExecutionException e) {
            return "Kafka (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<TopicPartition, Long> left(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        read.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> end =
                admin.listOffsets(ends).all().get();
        Map<TopicPartition, Long> left = new HashMap<>();
        end.forEach((partition, last) -> {
            OffsetAndMetadata offset = read.get(partition);
            if (offset != null && offset.offset() < last.offset()) {
                left.put(partition, offset.offset());
            }
        });
        return left;
    }
}
