package org.ensemble.drill.gather;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** How far the services' own consumers have read. */
public final class Readers {

    private final String servers;
    private final Topics topics;
    private final String prefix;

    public Readers(String servers) {
        this(servers, "");
    }

    /** @param prefix of the groups' names that matter */
    public Readers(String servers, String prefix) {
        this.servers = servers;
        this.prefix = prefix;
        this.topics = new Topics(servers);
    }

    /** Who has not read all: a group that settles who reads what, or whoever is last in a partition. Empty when all have read all. */
    String behind() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            Set<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(prefix))
                    .collect(Collectors.toSet());
            for (ConsumerGroupDescription group :
                    admin.describeConsumerGroups(groups).all().get().values()) {
                if (group.groupState() != GroupState.STABLE) {
                    return group.groupId() + ", " + group.groupState() + ",";
                }
            }
            Map<TopicPartition, Long> slowest = slowest(admin, groups);
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            slowest.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
            admin.listOffsets(ends).all().get().forEach((partition, end) -> slowest.remove(partition, end.offset()));
            return topics.anythingBehind(slowest) ? "a reader of one of " + slowest.keySet() : "";
        } catch (ExecutionException e) {
            return "Kafka (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How far each partition is read by whoever is last in it. */
    private static Map<TopicPartition, Long> slowest(Admin admin, Set<String> groups)
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> all = new HashMap<>();
        groups.forEach(group -> all.put(group, new ListConsumerGroupOffsetsSpec()));
        Map<TopicPartition, Long> slowest = new HashMap<>();
        admin.listConsumerGroupOffsets(all)
                .all()
                .get()
                .values()
                .forEach(read -> read.forEach((partition, offset) -> {
                    if (offset != null) {
                        slowest.merge(partition, offset.offset(), Math::min);
                    }
                }));
        return slowest;
    }
}
