package org.ensemble.registration.learner;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ensemble.platform.outbox.HibernateOutbox;
import org.ensemble.platform.outbox.Relay;
import org.ensemble.registration.learner.LearnerEvent.LearnerPublished;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** Changes to what is known of a learner, told to the world when it is something that the world may know. */
@ApplicationScoped
public class Profiles {
    private final Learners learners;
    private final Accounts accounts;
    private final Organizations organizations;
    private final HibernateOutbox outbox;
    private final Relay relay;
    private final Clock clock;

    Profiles(
            Learners learners,
            Accounts accounts,
            Organizations organizations,
            HibernateOutbox outbox,
            Relay relay,
            Clock clock) {
        this.learners = learners;
        this.accounts = accounts;
        this.organizations = organizations;
        this.outbox = outbox;
        this.relay = relay;
        this.clock = clock;
    }

    public Uni<@Nullable Learner> of(UUID learner) {
        return Panache.withSession(() -> learners.findById(learner));
    }

    /** The answers must be without faults. */
    Uni<Learner> save(UUID id, ProfileForm form) {
        StudyPath path = StudyPath.of(String.valueOf(form.path())).orElseThrow();
        return accounts.of(id)
                .chain(account -> change(id, learner -> {
                    learner.knownAs(account);
                    learner.says(form.essentials(), path);
                    learner.tells(form.about(), organizations);
                }));
    }

    /** The second questions alone; the account isn't asked again for them. */
    public Uni<Learner> tell(UUID id, AboutYou about) {
        return change(id, learner -> learner.tells(about, organizations));
    }

    private Uni<Learner> change(UUID id, Consumer<Learner> change) {
        return Panache.withTransaction(() -> learners.locked(id).chain(learner -> changed(learner, change)))
                .invoke(relay::wake);
    }

    private Uni<Learner> changed(Learner learner, Consumer<Learner> change) {
        LearnerPublished before = learner.published();
        change.accept(learner);
        learner.changedAt = clock.instant();
        List<LearnerPublished> news = learner.published().equals(before) ? List.of() : List.of(learner.published());
        return Panache.getSession()
                .chain(session -> outbox.append(session, news))
                .replaceWith(learner);
    }
}
