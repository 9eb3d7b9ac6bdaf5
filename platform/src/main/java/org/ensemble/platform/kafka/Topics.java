package org.ensemble.platform.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the topics that this service writes, as their producer: facts are kept for ever, notices 7 days, the newest state per key where a
 * topic is compacted. Kafka may be away at start: it is asked until it answers, beside the service's work.
 */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int PARTITIONS = 6;
    private static final long NOTICE_DAYS = 7;

    private final String kafka;
    private final List<String> names;
    private final Set<String> compacted;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "ensemble.topics") List<String> names,
            @ConfigProperty(name = "ensemble.topics.compacted") Optional<Set<String>> compacted) {
        this.kafka = kafka;
        this.names = names;
        this.compacted = compacted.orElse(Set.of());
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::makeUntilMade, "topics");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void makeUntilMade() {
        try {
            while (!stopped && !make()) {
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped before Kafka answered");
        }
    }

    private boolean make() throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(this::topic)
                    .toList();
            admin.createTopics(missing).all().get();
            return true;
        } catch (ExecutionException e) {
            // Another pod may have made them between the two calls: the next look says.
            LOG.debugf("Kafka does not answer yet: %s", e.getMessage());
            return false;
        }
    }

    private NewTopic topic(String name) {
        Map<String, String> settings = new HashMap<>();
        if (compacted.contains(name)) {
            settings.put("cleanup.policy", "compact");
        } else if (name.endsWith(".notice")) {
            settings.put("retention.ms", Long.toString(NOTICE_DAYS * 24 * 3600 * 1000));
        } else {
            settings.put("retention.ms", "-1");
        }
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings);
    }
}
