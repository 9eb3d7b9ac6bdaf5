package org.ensemble.registration.learner;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class Learners implements PanacheRepositoryBase<Learner, UUID> {
    private static final String MAKE = "insert into learner (id) values (:id) on conflict do nothing";

    /**
     * Locks the learner's row, made empty where there is none. Whatever is stored or told of a learner is so under this lock: two requests
     * of one person come one after the other.
     */
    public Uni<Learner> locked(UUID id) {
        return getSession()
                .chain(session -> make(session, id))
                .chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Integer> make(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(MAKE).setParameter("id", id).executeUpdate();
    }
}
