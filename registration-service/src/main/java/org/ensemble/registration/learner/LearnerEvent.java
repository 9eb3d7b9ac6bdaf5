package org.ensemble.registration.learner;

import java.util.UUID;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;
import org.jspecify.annotations.Nullable;

/** What others may know of a learner. No name as given, no address, no needs: these never leave this service. */
public sealed interface LearnerEvent extends Fact {
    UUID learner();

    @Override
    default String key() {
        return learner().toString();
    }

    @Published("ensemble.registration.learner.published.v1")
    record LearnerPublished(
            UUID learner,
            String displayName,
            String language,
            String zone,
            String path,
            @Nullable String organization,
            @Nullable String order)
            implements LearnerEvent {}
}
